package org.policytrim.method.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.method.progress.ProgressMeter;
import org.policytrim.method.progress.StopFlag;
import org.policytrim.method.trainer.PolicyTrimTrainer;
import org.policytrim.method.update.UpdateReport;

/**
 * Trains one stage, from its start or from its newest checkpoint, and selects the weights and the
 * horizon that it passes on. The state can be saved after every unit of work (an iteration or a
 * comparison); a run that resumes from a saved state ends with the same result.
 */
final class StageRun {

  /** The name of the head's training state in checkpoints. */
  private static final String HEAD = "head";

  /** The name of the kept weights in checkpoints; older than the setting that keeps the last. */
  private static final String KEPT = "best";

  /** The name of the averaged weights in checkpoints. */
  private static final String AVERAGE = "average";

  private final StagePlan plan;
  private final TrainablePolicy policy;
  private final PolicyTrimTrainer trainer;
  private final CheckpointSelection selection;
  private final StageCheckpoints checkpoints;
  private final RunListener listener;
  private final StopFlag stop;
  private final int checkpointEvery;
  private final Candidate start;

  private StageState state = StageState.start();
  private Optional<NamedTensors> kept = Optional.empty();
  private Optional<AveragedWeights> average = Optional.empty();
  private int savedIterations;
  private long lap = System.nanoTime();

  /**
   * The objects that a stage is trained with.
   *
   * @param policy the policy, with the base's weights
   * @param selection compares checkpoints
   * @param checkpoints stores checkpoints
   * @param listener receives the stage's events
   * @param stop checked between units of work
   * @param checkpointEvery the number of iterations between checkpoints, at least 1
   */
  record Parts(
      TrainablePolicy policy,
      CheckpointSelection selection,
      StageCheckpoints checkpoints,
      RunListener listener,
      StopFlag stop,
      int checkpointEvery) {}

  /** Creates the trainer once the state to continue from is known. */
  @FunctionalInterface
  interface TrainerFactory {

    PolicyTrimTrainer create(StageState state);
  }

  /**
   * Prepares a stage: restores the newest checkpoint, or the weights to start from if there is
   * none.
   *
   * @param plan the stage
   * @param parts the objects to train it with
   * @param previous the outcome of the previous stage
   * @param trainers creates the trainer
   * @throws org.policytrim.api.plugin.PluginException if the checkpoint has more iterations than
   *     the plan
   */
  StageRun(StagePlan plan, Parts parts, StageOutcome previous, TrainerFactory trainers) {
    this.plan = plan;
    this.policy = parts.policy();
    this.selection = parts.selection();
    this.checkpoints = parts.checkpoints();
    this.listener = parts.listener();
    this.stop = parts.stop();
    this.checkpointEvery = parts.checkpointEvery();
    this.start = previous.chosen();
    restore(previous);
    this.trainer = trainers.create(state);
  }

  /** Returns the outcome of a stage that is finished; empty if there is work left. */
  static Optional<StageOutcome> finished(
      StagePlan plan, CheckpointSelection selection, StageCheckpoints checkpoints) {
    try {
      Optional<StageCheckpoints.Saved> latest = checkpoints.latest().newest();
      if (latest.isEmpty() || !selection.isComplete(plan, latest.get().state())) {
        return Optional.empty();
      }
      return Optional.of(
          outcome(plan, selection, latest.get().state(), latest.get().tensors(KEPT)));
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "the checkpoints of stage %s can't be read".formatted(plan.label()), failure);
    }
  }

  /**
   * Trains the stage to its end.
   *
   * @throws CancellationException if a stop was requested; a checkpoint has been written
   */
  StageOutcome run() {
    listener.stageStarted(plan.label(), plan.definition().iterations());
    try {
      while (!selection.isComplete(plan, state)) {
        if (selection.isDue(plan, state)) {
          compare();
          save();
        } else {
          iterate();
          if (state.iterations() % checkpointEvery == 0 || selection.isDue(plan, state)) {
            save();
          }
        }
      }
    } catch (CancellationException stopped) {
      if (state.iterations() > savedIterations) {
        save();
      }
      throw stopped;
    }
    StageOutcome outcome = outcome(plan, selection, state, kept.orElseThrow());
    listener.noted(outcome.sentence());
    return outcome;
  }

  private void iterate() {
    stop.check();
    ProgressMeter meter =
        new ProgressMeter(
            listener,
            stop,
            "%s: iteration %d of %d"
                .formatted(plan.label(), state.iterations() + 1, plan.definition().iterations()),
            "episodes");
    UpdateReport report = trainer.iterate(plan.stage(), state.iterations(), meter::report);
    state = state.after(report, trainer.memory());
    average.ifPresent(mean -> mean.add(policy.head().weights()));
    listener.iterationFinished(report);
  }

  private void compare() {
    // The previous stage has already played the weights that this stage starts from.
    Optional<Candidate> known = Optional.of(start).filter(_ -> state.iterations() == 0);
    Candidate trained = selection.examine(plan, policy, state.iterations(), known);
    Optional<Candidate> averaged =
        average.filter(_ -> state.iterations() > 0).map(this::examineAverage);
    keepIfPreferred(trained, policy.head().weights());
    averaged.ifPresent(candidate -> keepIfPreferred(candidate, average.orElseThrow().mean()));
  }

  /** Evaluates the averaged weights and continues with the trained ones. */
  private Candidate examineAverage(AveragedWeights mean) {
    NamedTensors training = policy.head().trainingState();
    policy.head().restore(mean.mean());
    try {
      return selection.examineAverage(plan, policy, state.iterations());
    } finally {
      policy.head().restore(training);
    }
  }

  private void keepIfPreferred(Candidate candidate, NamedTensors weights) {
    state = state.with(candidate);
    if (selection.kept(plan, state).equals(candidate)) {
      kept = Optional.of(weights);
    }
  }

  private static StageOutcome outcome(
      StagePlan plan, CheckpointSelection selection, StageState state, NamedTensors weights) {
    Candidate chosen = selection.kept(plan, state);
    return new StageOutcome(
        Optional.of(weights),
        chosen,
        Optional.of(
            new StageFigures(
                plan.label(),
                state.iterations(),
                state.episodes(),
                state.seconds(),
                plan.definition().selectsHorizon() ? chosen.horizon() : null,
                chosen.iteration(),
                chosen.averaged())),
        selection.sentence(plan, state),
        state.reports());
  }

  private void restore(StageOutcome previous) {
    try {
      StageCheckpoints.Recovered recovery = checkpoints.latest();
      recovery.skipped().forEach(sentence -> listener.noted("skipped a checkpoint: " + sentence));
      if (recovery.newest().isEmpty()) {
        previous.weights().ifPresent(policy.head()::restore);
        average = averageFrom(policy.head().weights());
        return;
      }
      StageCheckpoints.Saved checkpoint = recovery.newest().get();
      state = checkpoint.state();
      state.requireNotBeyond(
          plan.label(), plan.definition().iterations(), checkpoint.folder().getParent());
      savedIterations = state.iterations();
      policy.head().restore(checkpoint.tensors(HEAD));
      kept = checkpoint.has(KEPT) ? Optional.of(checkpoint.tensors(KEPT)) : Optional.empty();
      average =
          averageFrom(
              checkpoint.has(AVERAGE) ? checkpoint.tensors(AVERAGE) : policy.head().weights());
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "stage %s can't continue from its checkpoint".formatted(plan.label()), failure);
    }
  }

  private Optional<AveragedWeights> averageFrom(NamedTensors weights) {
    double decay = selection.settings().average();
    return decay > 0 ? Optional.of(new AveragedWeights(decay, weights)) : Optional.empty();
  }

  private void save() {
    long now = System.nanoTime();
    state = state.plusSeconds((now - lap) / 1e9);
    lap = now;
    Map<String, NamedTensors> tensors = new LinkedHashMap<>();
    tensors.put(HEAD, policy.head().trainingState());
    kept.ifPresent(weights -> tensors.put(KEPT, weights));
    average.ifPresent(mean -> tensors.put(AVERAGE, mean.mean()));
    try {
      checkpoints.save(state, tensors);
      savedIterations = state.iterations();
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "a checkpoint of stage %s can't be written".formatted(plan.label()), failure);
    }
  }
}
