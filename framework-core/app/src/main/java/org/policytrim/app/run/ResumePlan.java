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
 * A run's folder that someone worked in before, maybe with another experiment than now: one that
 * was edited since, or that is given anew. The report is what the experiment of today gives, so
 * what was made for another is not used: training is never thrown away unasked, bundles and
 * evaluations are made again.
 */
final class ResumePlan {

  private final RunFolder files;
  private final Experiment experiment;
  private final ExperimentReader reader;
  private final Optional<StaleArtifacts> outdated;

  private ResumePlan(RunFolder files, Experiment experiment, ExperimentReader reader)
      throws IOException {
    this.files = files;
    this.experiment = experiment;
    this.reader = reader;
    this.outdated = before().map(before -> StaleArtifacts.between(before, experiment, files));
  }

  /**
   * Looks, without touching anything.
   *
   * @param experiment that goes on
   * @param reader reads the one that the folder was worked on with
   * @throws PluginException naming the folders of training that this experiment would not give
   */
  static ResumePlan in(RunFolder files, Experiment experiment, ExperimentReader reader) {
    try {
      ResumePlan work = new ResumePlan(files, experiment, reader);
      work.requireNothingTrained();
      work.requireNothingShortened();
      return work;
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "the folder %s can't be read".formatted(files.root()), failure);
    }
  }

  /** Empty in a new folder. */
  private Optional<Experiment> before() throws IOException {
    Path file = Files.exists(files.lastExperiment()) ? files.lastExperiment() : files.experiment();
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(file));
    } catch (ExperimentException unreadable) {
      throw new PluginException(
          file.toString(),
          "the experiment that the folder was worked on with can't be read: "
              + unreadable.getMessage(),
          "Name another folder; or delete that file, if the experiment is still the same",
          unreadable);
    }
  }

  /** With every default of today: it may have been written before a setting was thought of. */
  private Experiment read(Path file) throws IOException {
    return reader.read(Files.readString(file), file.toString(), List.of());
  }

  private void requireNothingTrained() {
    List<String> standing =
        outdated.stream()
            .flatMap(found -> found.trained().stream())
            .filter(Files::exists)
            .map(path -> files.root().relativize(path).toString())
            .toList();
    if (!standing.isEmpty()) {
      throw new PluginException(
          files.root().toString(),
          "these were made for another experiment: %s (%s)"
              .formatted(
                  String.join(", ", standing), String.join("; ", outdated.orElseThrow().changes())),
          "Change that back, delete those in that folder to make them anew, or name another folder");
    }
  }

  private void requireNothingShortened() throws IOException {
    if (outdated.isEmpty()) {
      return;
    }
    for (Map.Entry<String, Integer> stage : outdated.get().shortened().entrySet()) {
      Path folder = files.stage(stage.getKey());
      new CheckpointStore<>(folder, StageState.class, 1)
          .latest()
          .checkpoint()
          .ifPresent(
              newest -> newest.state().requireNotBeyond(stage.getKey(), stage.getValue(), folder));
    }
  }

  /**
   * Removes what is quickly made again, and writes down with which experiment the folder, which
   * exists, is worked on from here.
   *
   * @return what was removed, relative to the folder
   */
  List<String> begin() throws IOException {
    List<String> removed = outdated.isPresent() ? remove(outdated.get().derived()) : List.of();
    EffectiveExperiment effective = new EffectiveExperiment(experiment);
    Files.createDirectories(files.lastExperiment().getParent());
    effective.write(files.lastExperiment());
    if (!stands()) {
      effective.write(files.experiment());
    }
    return removed;
  }

  /** Whether the file that people edit says the same; then it keeps its look and its comments. */
  private boolean stands() throws IOException {
    try {
      return Files.exists(files.experiment()) && read(files.experiment()).equals(experiment);
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
        new StoredEvaluations(files.evaluations()).remove(derived.evaluations());
    return Stream.concat(bundles.stream(), evaluations.stream())
        .map(path -> files.root().relativize(path).toString())
        .toList();
  }
}
