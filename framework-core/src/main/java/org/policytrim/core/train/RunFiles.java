package org.policytrim.core.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.core.experiment.EffectiveExperiment;
import org.policytrim.core.experiment.Experiment;
import org.policytrim.core.experiment.ExperimentException;
import org.policytrim.core.experiment.ExperimentReader;

/**
 * A run's folder: what lies where.
 *
 * @param root the folder itself
 */
public record RunFiles(Path root) {

  /**
   * Looks at a folder without touching it.
   *
   * @param reader reads the experiment that the folder holds
   * @throws PluginException if it holds something else than may be gone on with: another
   *     experiment, or anything where a new run is to begin
   */
  static RunFiles check(
      Path folder, Experiment experiment, boolean resume, ExperimentReader reader) {
    RunFiles files = new RunFiles(folder);
    try {
      if (Files.exists(files.experiment())) {
        files.requireSame(new EffectiveExperiment(experiment), resume, reader);
      } else if (Files.exists(folder)) {
        files.requireNothingOfValue();
      }
      return files;
    } catch (IOException failure) {
      throw new UncheckedIOException("the folder %s can't be read".formatted(folder), failure);
    }
  }

  /** Writes the experiment into the folder, which exists, unless that is done. */
  void begin(Experiment experiment) throws IOException {
    if (!Files.exists(experiment())) {
      new EffectiveExperiment(experiment).write(experiment());
    }
    removeScratch();
  }

  private void requireSame(EffectiveExperiment effective, boolean resume, ExperimentReader reader)
      throws IOException {
    if (!resume) {
      throw new PluginException(
          root.toString(), "the folder holds a run", "Add --resume, or name another folder");
    }
    List<String> before = before(reader).lines().toList();
    List<String> now = effective.yaml().lines().toList();
    if (!withoutThreads(before).equals(withoutThreads(now))) {
      throw new PluginException(
          root.toString(),
          "the folder holds a run of another experiment: %s".formatted(difference(before, now)),
          "Resume it with its own experiment.yaml, or name another folder");
    }
  }

  /**
   * What the folder's experiment says with every default of today: it may have been written before
   * a key was thought of. As it is written where it can't be read any more.
   */
  private String before(ExperimentReader reader) throws IOException {
    String text = Files.readString(experiment());
    try {
      return new EffectiveExperiment(reader.read(text, experiment().toString(), List.of())).yaml();
    } catch (ExperimentException _) {
      return text;
    }
  }

  /** How many threads step environments never changes a result. */
  private static List<String> withoutThreads(List<String> lines) {
    return lines.stream().filter(line -> !line.matches("\\s*threads: .*")).toList();
  }

  private static String difference(List<String> before, List<String> now) {
    for (int i = 0; i < Math.min(before.size(), now.size()); i++) {
      if (!before.get(i).equals(now.get(i))) {
        return "it says '%s' where this one says '%s'"
            .formatted(before.get(i).strip(), now.get(i).strip());
      }
    }
    return "one goes on where the other ends";
  }

  /** What begins with a dot may be left by a run that was killed before it had begun. */
  private void requireNothingOfValue() throws IOException {
    try (Stream<Path> content = Files.list(root)) {
      Optional<String> foreign =
          content
              .map(path -> path.getFileName().toString())
              .filter(name -> !name.startsWith("."))
              .sorted()
              .findFirst();
      if (foreign.isPresent()) {
        throw new PluginException(
            root.toString(),
            "the folder is not empty and holds no run, but '%s'".formatted(foreign.get()),
            "Name an empty folder or a new one");
      }
    }
  }

  private void removeScratch() throws IOException {
    if (Files.isDirectory(scratch())) {
      try (Stream<Path> left = Files.list(scratch())) {
        for (Path file : left.toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** The effective experiment. */
  public Path experiment() {
    return root.resolve("experiment.yaml");
  }

  /** The recorded demonstrations. */
  public Path demonstrations() {
    return root.resolve("demonstrations");
  }

  /** The base policy's bundle. */
  public Path base() {
    return root.resolve("base");
  }

  /** The trimmed policy's bundle. */
  public Path trimmed() {
    return root.resolve("trimmed");
  }

  /** The bundle of an ablation's policy. */
  public Path ablation(String name) {
    return root.resolve("ablations").resolve(name);
  }

  /** The checkpoints of pretraining. */
  public Path pretraining() {
    return checkpoints().resolve("pretraining");
  }

  /** The checkpoints of a stage, by its label. */
  public Path stage(String label) {
    return checkpoints().resolve("stages").resolve(label);
  }

  /** How long the run has taken so far. */
  public Path clock() {
    return checkpoints().resolve("clock.json");
  }

  private Path checkpoints() {
    return root.resolve("checkpoints");
  }

  /** Finished evaluations. */
  public Path evaluations() {
    return checkpoints().resolve("evaluations");
  }

  /** Where features are spilled. */
  public Path scratch() {
    return root.resolve("scratch");
  }

  /** The report's figures. */
  public Path reportJson() {
    return root.resolve("report.json");
  }

  /** One row per evaluated episode. */
  public Path episodesCsv() {
    return root.resolve("episodes.csv");
  }

  /** The report as a page. */
  public Path reportHtml() {
    return root.resolve("report.html");
  }

  /** The run's log. */
  public Path log() {
    return root.resolve("run.log");
  }
}
