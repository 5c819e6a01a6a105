package org.policytrim.app.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.policytrim.api.plugin.PluginException;

/**
 * A run's folder: what lies where.
 *
 * @param root the folder itself
 */
public record RunFiles(Path root) {

  /**
   * Looks at a folder without touching it.
   *
   * @throws PluginException if it holds a run and none is to be resumed, or something else than a
   *     run
   */
  static RunFiles check(Path folder, boolean resume) {
    RunFiles files = new RunFiles(folder);
    try {
      if (!Files.exists(files.experiment())) {
        files.requireNothingOfValue();
      } else if (!resume) {
        throw new PluginException(
            folder.toString(), "the folder holds a run", "Add --resume, or name another folder");
      }
      return files;
    } catch (IOException failure) {
      throw new UncheckedIOException("the folder %s can't be read".formatted(folder), failure);
    }
  }

  /** What begins with a dot may be left by a run that was killed before it had begun. */
  private void requireNothingOfValue() throws IOException {
    if (!Files.exists(root)) {
      return;
    }
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

  /** Removes what a killed process left over. */
  void removeScratch() throws IOException {
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

  /** The experiment that the folder was last worked on with. */
  public Path workedOnWith() {
    return checkpoints().resolve("experiment.yaml");
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
