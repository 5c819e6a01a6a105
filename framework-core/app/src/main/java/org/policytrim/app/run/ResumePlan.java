package org.policytrim.app.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.host.checkpoint.CheckpointStore;
import org.policytrim.host.experiment.EffectiveExperiment;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.experiment.ExperimentException;
import org.policytrim.host.experiment.ExperimentReader;
import org.policytrim.host.storage.SealedFolder;
import org.policytrim.method.stage.StageState;
import org.policytrim.report.folder.RunFolder;

/**
 * Decides what a resumed run can reuse if its experiment has changed since the folder was last
 * used. Bundles and evaluations of the former experiment are deleted and created again; training
 * results are never deleted automatically, so the run is refused if they do not fit.
 */
final class ResumePlan {

  private final RunFolder folder;
  private final Experiment experiment;
  private final ExperimentReader reader;
  private final Optional<StaleArtifacts> stale;

  private ResumePlan(RunFolder folder, Experiment experiment, ExperimentReader reader)
      throws IOException {
    this.folder = folder;
    this.experiment = experiment;
    this.reader = reader;
    this.stale =
        formerExperiment().map(former -> StaleArtifacts.between(former, experiment, folder));
  }

  /**
   * Compares the experiment with the folder, without changing anything.
   *
   * @param folder the run's folder
   * @param experiment the experiment to run
   * @param reader reads the former experiment
   * @throws PluginException naming training results of the folder that do not fit the experiment
   */
  static ResumePlan in(RunFolder folder, Experiment experiment, ExperimentReader reader) {
    try {
      ResumePlan plan = new ResumePlan(folder, experiment, reader);
      plan.requireNoStaleTraining();
      plan.requireNoShortenedStage();
      return plan;
    } catch (IOException failure) {
      throw new UncheckedIOException("can't read the folder %s".formatted(folder.root()), failure);
    }
  }

  /** Returns the former experiment; empty in a new folder. */
  private Optional<Experiment> formerExperiment() throws IOException {
    Path file =
        Files.exists(folder.lastExperiment()) ? folder.lastExperiment() : folder.experiment();
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(file));
    } catch (ExperimentException unreadable) {
      throw new PluginException(
          file.toString(),
          "the former experiment of the folder can't be read: " + unreadable.getMessage(),
          "Choose another folder, or delete this file if the experiment has not changed",
          unreadable);
    }
  }

  /** Reads an experiment; settings that did not exist when it was written get their defaults. */
  private Experiment read(Path file) throws IOException {
    return reader.read(Files.readString(file), file.toString(), List.of());
  }

  private void requireNoStaleTraining() {
    List<String> existing =
        stale.stream()
            .flatMap(found -> found.trained().stream())
            .filter(Files::exists)
            .map(path -> folder.root().relativize(path).toString())
            .toList();
    if (!existing.isEmpty()) {
      throw new PluginException(
          folder.root().toString(),
          "these results belong to another experiment: %s (%s)"
              .formatted(
                  String.join(", ", existing), String.join("; ", stale.orElseThrow().changes())),
          "Undo the changes, delete these results to create them again, or choose another folder");
    }
  }

  private void requireNoShortenedStage() throws IOException {
    if (stale.isEmpty()) {
      return;
    }
    for (Map.Entry<String, Integer> stage : stale.get().shortened().entrySet()) {
      Path checkpoints = folder.stage(stage.getKey());
      new CheckpointStore<>(checkpoints, StageState.class, 1)
          .latest()
          .checkpoint()
          .ifPresent(
              newest ->
                  newest.state().requireNotBeyond(stage.getKey(), stage.getValue(), checkpoints));
    }
  }

  /**
   * Deletes stale bundles and evaluations and saves the experiment in the folder, which exists.
   *
   * @return the deleted folder and folders, relative to the run's folder
   */
  List<String> begin() throws IOException {
    List<String> removed = stale.isPresent() ? remove(stale.get().derived()) : List.of();
    EffectiveExperiment effective = new EffectiveExperiment(experiment);
    Files.createDirectories(folder.lastExperiment().getParent());
    effective.write(folder.lastExperiment());
    if (!isUnchanged()) {
      effective.write(folder.experiment());
    }
    return removed;
  }

  /** Returns true if the user's file is equivalent; it then keeps its layout and comments. */
  private boolean isUnchanged() throws IOException {
    try {
      return Files.exists(folder.experiment()) && read(folder.experiment()).equals(experiment);
    } catch (ExperimentException _) {
      return false;
    }
  }

  private List<String> remove(StaleArtifacts.Derived derived) throws IOException {
    List<Path> bundles = derived.bundles().stream().filter(SealedFolder::isSealed).toList();
    for (Path bundle : bundles) {
      SealedFolder.remove(bundle);
    }
    List<Path> evaluations =
        new StoredEvaluations(folder.evaluations()).remove(derived.evaluations());
    return Stream.concat(bundles.stream(), evaluations.stream())
        .map(path -> folder.root().relativize(path).toString())
        .toList();
  }
}
