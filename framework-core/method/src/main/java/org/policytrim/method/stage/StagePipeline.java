package org.policytrim.method.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.method.advantage.AdvantageSettings;
import org.policytrim.method.advantage.GroupAdvantage;
import org.policytrim.method.advantage.SuccessGate;
import org.policytrim.method.progress.StopFlag;
import org.policytrim.method.reward.RewardComposition;
import org.policytrim.method.rollout.EnvironmentWorkers;
import org.policytrim.method.rollout.FailedStates;
import org.policytrim.method.rollout.GroupSchedule;
import org.policytrim.method.rollout.HorizonPattern;
import org.policytrim.method.rollout.PolicySession;
import org.policytrim.method.rollout.RolloutSettings;
import org.policytrim.method.rollout.RolloutSource;
import org.policytrim.method.trainer.PolicyTrimTrainer;
import org.policytrim.method.trainer.Stage;
import org.policytrim.method.trainer.TrainingMemory;
import org.policytrim.method.update.PolicyUpdate;
import org.policytrim.method.update.UpdateSettings;

/**
 * Trains the stages of an experiment in order, each from the weights and the horizon that the
 * previous one passed on (docs/method.md, section 6). Stages that were trained before are read from
 * their checkpoints.
 *
 * <p>An ablation runs the same stages without one reward term. It draws from the same random
 * streams, so the stages before the first that uses the term are the experiment's own and are not
 * trained again.
 */
public final class StagePipeline {

  private final List<StageDefinition> stages;
  private final Setup setup;
  private final CheckpointSelection selection;
  private final StageStorage storage;
  private final RunListener listener;
  private final StopFlag stop;

  /**
   * The settings that all stages share.
   *
   * @param seed the experiment's seed
   * @param workers play the rollouts
   * @param rollout the number and size of groups
   * @param advantage the settings of the group advantage
   */
  public record Setup(
      long seed,
      EnvironmentWorkers workers,
      RolloutSettings rollout,
      AdvantageSettings advantage) {}

  /**
   * Creates a pipeline.
   *
   * @param stages at least one, with distinct names
   * @param setup the settings that all stages share
   * @param selection compares checkpoints with the base policy
   * @param storage the base policy and the stages' checkpoints
   * @param listener receives the events of training
   * @param stop checked after every unit of work
   */
  public StagePipeline(
      List<StageDefinition> stages,
      Setup setup,
      CheckpointSelection selection,
      StageStorage storage,
      RunListener listener,
      StopFlag stop) {
    this.stages = List.copyOf(stages);
    this.setup = setup;
    this.selection = selection;
    this.storage = storage;
    this.listener = listener;
    this.stop = stop;
  }

  /**
   * Trains all stages.
   *
   * @return one outcome per stage, in order
   * @throws java.util.concurrent.CancellationException if a stop was requested; a checkpoint has
   *     been written
   */
  public List<StageOutcome> train() {
    List<StageOutcome> outcomes = new ArrayList<>();
    CheckpointSelection comparison = selection;
    StageOutcome previous = StageOutcome.base(selection.base());
    for (StageDefinition stage : stages) {
      previous = train(stage, stage.name(), stage.rewards(), previous, comparison);
      comparison = after(stage, previous, comparison);
      outcomes.add(previous);
    }
    return outcomes;
  }

  /**
   * Trains all stages without one reward term.
   *
   * @param ablation the term
   * @param original the outcomes of {@link #train()}
   * @return one outcome per stage, in order
   * @throws java.util.concurrent.CancellationException if a stop was requested; a checkpoint has
   *     been written
   */
  public List<StageOutcome> train(Ablation ablation, List<StageOutcome> original) {
    List<StageOutcome> outcomes = new ArrayList<>();
    CheckpointSelection comparison = selection;
    StageOutcome previous = StageOutcome.base(selection.base());
    boolean differs = false;
    for (int i = 0; i < stages.size(); i++) {
      StageDefinition stage = stages.get(i);
      differs |= stage.isChangedBy(ablation);
      previous =
          differs
              ? train(
                  stage,
                  ablation.label(stage.name()),
                  stage.rewards().without(ablation.term()),
                  previous,
                  comparison)
              : original.get(i);
      comparison = after(stage, previous, comparison);
      outcomes.add(previous);
    }
    return outcomes;
  }

  private static CheckpointSelection after(
      StageDefinition stage, StageOutcome outcome, CheckpointSelection comparison) {
    return stage.baseline() ? comparison.against(outcome.chosen()) : comparison;
  }

  private StageOutcome train(
      StageDefinition definition,
      String label,
      RewardComposition rewards,
      StageOutcome previous,
      CheckpointSelection comparison) {
    StagePlan plan = plan(definition, label, rewards, previous.horizon());
    StageCheckpoints checkpoints = storage.checkpoints(label);
    Optional<StageOutcome> finished = StageRun.finished(plan, comparison, checkpoints);
    if (finished.isPresent()) {
      return finished.get();
    }
    try (TrainablePolicy policy = storage.openBase()) {
      StageRun.Parts parts =
          new StageRun.Parts(
              policy,
              comparison,
              checkpoints,
              listener,
              stop,
              definition.update().checkpointEvery());
      return new StageRun(
              plan,
              parts,
              previous,
              state -> trainer(policy, definition.update(), memory(state, comparison)))
          .run();
    }
  }

  private TrainingMemory memory(StageState state, CheckpointSelection comparison) {
    List<SuccessGate.TaskProgress> tasks =
        state.tasks().isEmpty()
            ? comparison.base().tasks().stream()
                .map(task -> new SuccessGate.TaskProgress(task.task(), task.rate(), task.rate()))
                .toList()
            : state.tasks();
    return new TrainingMemory(
        state.policyVersion(),
        SuccessGate.of(setup.advantage(), tasks),
        new FailedStates(setup.rollout().replays(), state.failed()));
  }

  private StagePlan plan(
      StageDefinition definition, String label, RewardComposition rewards, int selectedHorizon) {
    List<Integer> horizons =
        definition.selectsHorizon() ? definition.horizons() : List.of(selectedHorizon);
    GroupSchedule schedule =
        new GroupSchedule(
            setup.seed(),
            definition.name(),
            setup.workers().benchmark(),
            setup.rollout(),
            new HorizonPattern(horizons));
    return new StagePlan(
        definition, new Stage(definition.name(), label, schedule, rewards), horizons);
  }

  private PolicyTrimTrainer trainer(
      TrainablePolicy policy, UpdateSettings update, TrainingMemory memory) {
    RolloutSource source =
        PolicySession.rollouts(
            policy,
            setup.workers(),
            setup.rollout().unit(),
            setup.rollout().features(),
            storage.scratchFolder(),
            plan -> listener.noted(plan + "; " + minibatches(update)));
    return new PolicyTrimTrainer(
        policy,
        source,
        new GroupAdvantage(setup.advantage()),
        new PolicyUpdate(update),
        setup.seed(),
        memory);
  }

  private static String minibatches(UpdateSettings update) {
    return "learned in %d minibatches, %d decisions computed at once"
        .formatted(update.minibatches(), update.microBatch());
  }
}
