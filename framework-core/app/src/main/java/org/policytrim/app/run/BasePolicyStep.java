package org.policytrim.app.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.host.bundle.PolicyBundle;
import org.policytrim.host.checkpoint.CheckpointStore;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.pretrain.DemonstrationRecorder;
import org.policytrim.host.pretrain.DemonstrationSet;
import org.policytrim.host.pretrain.DemonstrationStore;
import org.policytrim.host.pretrain.Pretraining;
import org.policytrim.host.pretrain.PretrainingState;
import org.policytrim.host.storage.SealedFolder;
import org.policytrim.method.progress.ProgressMeter;

/** Creates the base policy in the run's folder: pretrained on demonstrations, or from a bundle. */
final class BasePolicyStep {

  private static final int KEPT_CHECKPOINTS = 2;

  private final RunContext run;
  private final Experiment experiment;

  BasePolicyStep(RunContext run) {
    this.run = run;
    this.experiment = run.experiment();
  }

  /** Records demonstrations that are missing. */
  void recordDemonstrations() {
    DemonstrationStore store = demonstrations();
    if (experiment.policy().bundle().isPresent() || store.isComplete()) {
      return;
    }
    ProgressMeter meter = run.meter("demonstrations", "episodes");
    try {
      store.record(
          new DemonstrationRecorder(
              run.workers(), run.benchmark().spec().observations(), experiment.seed()),
          experiment.pretrain().style(),
          experiment.pretrain().demonstrations(),
          meter::report);
      report(store);
    } catch (IOException failure) {
      throw new UncheckedIOException("can't write demonstrations", failure);
    }
  }

  private void report(DemonstrationStore store) throws IOException {
    run.listener().noted(store.summary());
    store.tasks().stream()
        .filter(task -> task.kept() < experiment.pretrain().demonstrations())
        .forEach(
            task ->
                run.listener()
                    .noted(
                        "task %s has only %d demonstrations; %d attempts failed"
                            .formatted(task.task(), task.kept(), task.dropped())));
  }

  private DemonstrationStore demonstrations() {
    return new DemonstrationStore(run.folder().demonstrations(), run.benchmark().suite());
  }

  /** Returns a sentence about the origin of the base policy. */
  String origin() {
    if (experiment.policy().bundle().isPresent()) {
      return "the base is the bundle " + experiment.policy().bundle().get();
    }
    try {
      return "the base imitates " + demonstrations().summary();
    } catch (IOException failure) {
      throw new UncheckedIOException("can't read the demonstrations", failure);
    }
  }

  /** Creates the bundle of the base policy if it is missing. */
  void create() {
    if (SealedFolder.isSealed(run.folder().base())) {
      return;
    }
    try {
      if (experiment.policy().bundle().isPresent()) {
        copy(run.bundles().folder(experiment.policy().bundle().get()));
      } else {
        pretrain();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("can't save the base policy", failure);
    }
  }

  private void pretrain() throws IOException {
    DemonstrationSet set = demonstrations().read();
    Pretraining pretraining =
        new Pretraining(
            experiment.pretrain(),
            experiment.seed(),
            new CheckpointStore<>(
                run.folder().pretraining(), PretrainingState.class, KEPT_CHECKPOINTS));
    ProgressMeter meter = run.meter("pretraining", "steps");
    try (TrainablePolicy policy = run.newPolicy()) {
      PretrainingState end =
          pretraining.train(
              policy,
              set,
              (steps, total, loss) ->
                  meter.report(steps, total, String.format(Locale.ROOT, "loss %.4f", loss)));
      save(
          policy,
          policy
              .card()
              .withHorizon(experiment.policy().horizon())
              .withProvenance(
                  "%s: pretrained on %s, %d steps, seed %d"
                      .formatted(
                          experiment.name(), set.summary(), end.steps(), experiment.seed())));
    }
  }

  private void save(TrainablePolicy policy, PolicyCard card) throws IOException {
    run.bundles().save(policy, card, experiment.policy().settings(), run.folder().base());
  }

  private void copy(Path source) throws IOException {
    PolicyBundle bundle = run.bundles().read(source, run.components());
    try (TrainablePolicy policy = run.open(source)) {
      PolicyCard card = bundle.card().withHorizon(experiment.policy().horizon());
      run.bundles().save(policy, card, bundle.settings(), run.folder().base());
    }
    if (bundle.card().horizon() != experiment.policy().horizon()) {
      run.listener()
          .noted(
              "the base executes %d actions per call, as policy.horizon says; its bundle names %d"
                  .formatted(experiment.policy().horizon(), bundle.card().horizon()));
    }
    run.listener()
        .noted("starting from the bundle %s: %s".formatted(source, bundle.card().provenance()));
  }
}
