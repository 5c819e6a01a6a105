package org.policytrim.app.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.host.bundle.PolicyBundle;
import org.policytrim.host.experiment.Ablation;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.experiment.HorizonChoice;
import org.policytrim.host.experiment.RewardChoice;
import org.policytrim.host.experiment.StageSettings;
import org.policytrim.host.storage.SealedFolder;
import org.policytrim.method.action.ActionAdapter;
import org.policytrim.method.action.ObservationAdapter;
import org.policytrim.method.advantage.GroupAdvantage;
import org.policytrim.method.rollout.FeatureStores;
import org.policytrim.method.rollout.GroupSchedule;
import org.policytrim.method.rollout.HorizonPattern;
import org.policytrim.method.rollout.LocalRollout;
import org.policytrim.method.rollout.LockstepRunner;
import org.policytrim.method.rollout.RolloutSource;
import org.policytrim.method.stage.CheckpointSelection;
import org.policytrim.method.stage.StageCheckpoints;
import org.policytrim.method.stage.StageOutcome;
import org.policytrim.method.stage.StageRun;
import org.policytrim.method.trainer.PolicyTrimTrainer;
import org.policytrim.method.trainer.Stage;
import org.policytrim.method.update.PolicyUpdate;
import org.policytrim.method.update.UpdateSettings;

/**
 * All stages in order, from the base bundle to a trained one: the experiment itself, or the
 * experiment without one of its reward terms. An ablation draws from the same random streams, so a
 * stage that never had the term is the experiment's own and is not trained again.
 */
final class StagePipeline {

  private final RunContext run;
  private final Experiment experiment;
  private final CheckpointSelection selection;
  private final Optional<Ablation> ablation;

  private StagePipeline(
      RunContext run, CheckpointSelection selection, Optional<Ablation> ablation) {
    this.run = run;
    this.experiment = run.experiment();
    this.selection = selection;
    this.ablation = ablation;
  }

  /** The experiment itself. */
  static StagePipeline main(RunContext run, CheckpointSelection selection) {
    return new StagePipeline(run, selection, Optional.empty());
  }

  /** The experiment without a term. */
  static StagePipeline ablation(RunContext run, CheckpointSelection selection, Ablation ablation) {
    return new StagePipeline(run, selection, Optional.of(ablation));
  }

  /**
   * Trains what is not trained yet and saves the bundle.
   *
   * @param bundle where the trained policy goes
   * @param original what the experiment's own stages gave; empty for the experiment itself
   * @return one outcome per stage
   */
  List<StageOutcome> train(Path bundle, List<StageOutcome> original) {
    List<StageOutcome> outcomes = new ArrayList<>();
    StageOutcome before = StageOutcome.base(selection.base());
    boolean differs = original.isEmpty();
    for (int i = 0; i < experiment.stages().size(); i++) {
      StageSettings settings = experiment.stages().get(i);
      differs |= settings.rewards().stream().anyMatch(this::isLeftOut);
      before = differs ? train(settings, before) : original.get(i);
      outcomes.add(before);
    }
    if (!SealedFolder.isSealed(bundle)) {
      save(bundle, before);
    }
    return outcomes;
  }

  private boolean isLeftOut(RewardChoice reward) {
    return ablation.filter(each -> each.leavesOut(reward.name())).isPresent();
  }

  private StageOutcome train(StageSettings settings, StageOutcome before) {
    Stage stage = stage(settings, before);
    StageCheckpoints checkpoints = StoredStageCheckpoints.in(run.files().stage(stage.label()));
    Optional<StageOutcome> finished = StageRun.finished(stage, selection, checkpoints);
    if (finished.isPresent()) {
      return finished.get();
    }
    try (TrainablePolicy policy = run.open(run.files().base())) {
      StageRun.Parts parts =
          new StageRun.Parts(
              policy,
              selection,
              checkpoints,
              run.listener(),
              run.stop(),
              experiment.optimizer().checkpointEvery());
      return new StageRun(stage, parts, before, version -> trainer(settings, policy, version))
          .run();
    }
  }

  private Stage stage(StageSettings settings, StageOutcome before) {
    String label = ablation.map(each -> each.label(settings)).orElse(settings.name());
    List<Integer> pattern =
        settings.horizons() instanceof HorizonChoice.Pattern swept
            ? swept.horizons()
            : List.of(before.horizon());
    return new Stage(
        settings.name(),
        label,
        new GroupSchedule(
            experiment.seed(),
            settings.name(),
            run.benchmark(),
            experiment.rollout(),
            new HorizonPattern(pattern)),
        run.rewards(settings.rewards().stream().filter(reward -> !isLeftOut(reward)).toList()),
        settings.horizons() instanceof HorizonChoice.Pattern,
        pattern,
        settings.iterations(),
        settings.keep());
  }

  private PolicyTrimTrainer trainer(
      StageSettings settings, TrainablePolicy policy, long policyVersion) {
    return new PolicyTrimTrainer(
        policy,
        source(policy),
        new GroupAdvantage(experiment.advantage()),
        new PolicyUpdate(settings.optimizer(experiment.optimizer())),
        experiment.seed(),
        policyVersion);
  }

  private RolloutSource source(TrainablePolicy policy) {
    String model = policy.card().model();
    LockstepRunner lockstep =
        new LockstepRunner(
            run.workers(),
            ActionAdapter.between(
                model,
                policy.card().actions(),
                run.benchmark().spec().name(),
                run.benchmark().spec().actions()),
            ObservationAdapter.request(
                model,
                policy.card().observations(),
                run.benchmark().spec().name(),
                run.benchmark().spec().observations()));
    FeatureStores stores =
        new FeatureStores(
            experiment.rollout().features(),
            policy.backbone(),
            run.files().scratch(),
            plan -> run.listener().noted(plan + "; " + minibatches()));
    return new LocalRollout(policy, lockstep, stores, experiment.seed());
  }

  /** How an iteration is learned from, for the memory plan. */
  private String minibatches() {
    UpdateSettings optimizer = experiment.optimizer();
    return "learned in %d minibatches, %d decisions computed at once"
        .formatted(optimizer.minibatches(), optimizer.microBatch());
  }

  private void save(Path bundle, StageOutcome last) {
    try {
      PolicyBundle base = run.bundles().read(run.files().base(), run.components());
      try (TrainablePolicy policy = run.open(run.files().base())) {
        last.weights().ifPresent(policy.head()::restore);
        run.bundles()
            .save(
                policy,
                base.card()
                    .withHorizon(last.horizon())
                    .withProvenance(
                        "%s%s: %s; then trimmed, seed %d"
                            .formatted(
                                experiment.name(),
                                ablation.map(each -> " (" + each.name() + ")").orElse(""),
                                base.card().provenance(),
                                experiment.seed())),
                base.settings(),
                bundle);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "the trained policy can't be saved to %s".formatted(bundle), failure);
    }
  }
}
