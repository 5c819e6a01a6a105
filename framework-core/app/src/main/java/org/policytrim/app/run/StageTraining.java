package org.policytrim.app.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.host.bundle.BundleStore;
import org.policytrim.host.bundle.PolicyBundle;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.experiment.StageSettings;
import org.policytrim.host.storage.SealedFolder;
import org.policytrim.method.stage.Ablation;
import org.policytrim.method.stage.CheckpointSelection;
import org.policytrim.method.stage.StageCheckpoints;
import org.policytrim.method.stage.StageDefinition;
import org.policytrim.method.stage.StageOutcome;
import org.policytrim.method.stage.StagePipeline;
import org.policytrim.method.stage.StageStorage;

/**
 * Trains the stages of an experiment in its run folder and saves the trained policies as bundles.
 * Finished stages are not trained again.
 */
final class StageTraining {

  private final RunContext run;
  private final Experiment experiment;
  private final StagePipeline pipeline;

  /**
   * Prepares the stages of a run.
   *
   * @param run the run, with the base policy's bundle in its folder
   * @param selection compares checkpoints with the base policy
   */
  StageTraining(RunContext run, CheckpointSelection selection) {
    this.run = run;
    this.experiment = run.experiment();
    this.pipeline =
        new StagePipeline(
            experiment.stages().stream().map(this::definition).toList(),
            new StagePipeline.Setup(
                experiment.seed(), run.workers(), experiment.rollout(), experiment.advantage()),
            selection,
            new RunStorage(),
            run.listener(),
            run.stop());
  }

  private StageDefinition definition(StageSettings stage) {
    return new StageDefinition(
        stage.name(),
        stage.sweptHorizons(),
        run.rewards(stage.rewards()),
        stage.iterations(),
        stage.optimizer(experiment.optimizer()),
        stage.keep(),
        stage.baseline());
  }

  /**
   * Trains all stages and saves the trimmed policy and further baselines.
   *
   * @return one outcome per stage
   */
  List<StageOutcome> train() {
    requireMemory();
    List<StageOutcome> outcomes = pipeline.train();
    for (int i = 0; i < outcomes.size(); i++) {
      StageSettings stage = experiment.stages().get(i);
      if (stage.baseline()) {
        save(
            run.folder().baseline(stage.name()),
            outcomes.get(i),
            experiment.name(),
            "trained by stage " + stage.name());
      }
    }
    save(run.folder().trimmed(), outcomes.getLast(), experiment.name(), "trimmed");
    return outcomes;
  }

  /** Requires that the base policy can be trained, before it is loaded. */
  private void requireMemory() {
    try {
      PolicyBundle base = run.bundles().read(run.folder().base(), run.components());
      BundleStore.memory(base, run.components(), experiment.policy().device())
          .ifPresent(
              check -> {
                check.requireFit(true);
                run.listener()
                    .noted(check.sentence(true) + System.lineSeparator() + check.plan(true));
              });
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "can't read the bundle %s".formatted(run.folder().base()), failure);
    }
  }

  /**
   * Trains all stages without one reward term and saves that policy.
   *
   * @param ablation the term
   * @param original the outcomes of {@link #train()}
   */
  void train(Ablation ablation, List<StageOutcome> original) {
    List<StageOutcome> outcomes = pipeline.train(ablation, original);
    save(
        run.folder().ablation(ablation.name()),
        outcomes.getLast(),
        "%s (%s)".formatted(experiment.name(), ablation.name()),
        "trimmed");
  }

  private void save(Path bundle, StageOutcome last, String origin, String training) {
    if (SealedFolder.isSealed(bundle)) {
      return;
    }
    try {
      PolicyBundle base = run.bundles().read(run.folder().base(), run.components());
      try (TrainablePolicy policy = run.open(run.folder().base())) {
        last.weights().ifPresent(policy.head()::restore);
        run.bundles()
            .save(
                policy,
                base.card()
                    .withHorizon(last.horizon())
                    .withProvenance(
                        "%s: %s; then %s, seed %d%s"
                            .formatted(
                                origin,
                                base.card().provenance(),
                                training,
                                experiment.seed(),
                                last.chosen().averaged() ? ", averaged weights" : "")),
                base.settings(),
                bundle);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "can't save the trained policy to %s".formatted(bundle), failure);
    }
  }

  /** The run folder as the stages see it. */
  private final class RunStorage implements StageStorage {

    @Override
    public TrainablePolicy openBase() {
      return run.open(run.folder().base());
    }

    @Override
    public StageCheckpoints checkpoints(String label) {
      return StoredStageCheckpoints.in(run.folder().stage(label));
    }

    @Override
    public Path scratchFolder() {
      return run.folder().scratch();
    }
  }
}
