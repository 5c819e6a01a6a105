package org.policytrim.report.folder;

import java.nio.file.Path;

/**
 * The layout of a run's folder: the one place that names its files and subfolders.
 *
 * @param root the folder
 */
public record RunFolder(Path root) {

  private static final String EXPERIMENT = "experiment.yaml";
  private static final String EVENTS_PREFIX = "events.out.tfevents.";

  /** Returns the experiment of the run with all defaults written out; users may edit it. */
  public Path experiment() {
    return root.resolve(EXPERIMENT);
  }

  /** Returns the folder of the recorded demonstrations. */
  public Path demonstrations() {
    return root.resolve("demonstrations");
  }

  /** Returns the bundle of the base policy. */
  public Path base() {
    return root.resolve("base");
  }

  /** Returns the bundle of the trimmed policy. */
  public Path trimmed() {
    return root.resolve("trimmed");
  }

  /**
   * Returns the bundle of a further baseline.
   *
   * @param stage the name of the stage that passed it on, such as {@code success}
   */
  public Path baseline(String stage) {
    return root.resolve("baselines").resolve(stage);
  }

  /**
   * Returns the bundle of an ablation's policy.
   *
   * @param name the ablation, such as {@code no-group-stability}
   */
  public Path ablation(String name) {
    return root.resolve("ablations").resolve(name);
  }

  /** Returns the folder of the pretraining checkpoints. */
  public Path pretraining() {
    return checkpoints().resolve("pretraining");
  }

  /**
   * Returns the folder of a stage's checkpoints.
   *
   * @param label the stage's label, which includes the ablation if there is one
   */
  public Path stage(String label) {
    return checkpoints().resolve("stages").resolve(label);
  }

  /** Returns the experiment that the folder's contents were made with. */
  public Path lastExperiment() {
    return checkpoints().resolve(EXPERIMENT);
  }

  /** Returns the file with the time that the run has taken so far. */
  public Path clock() {
    return checkpoints().resolve("clock.json");
  }

  /** Returns the folder of finished evaluations. */
  public Path evaluations() {
    return checkpoints().resolve("evaluations");
  }

  private Path checkpoints() {
    return root.resolve("checkpoints");
  }

  /** Returns the folder of temporary files, such as features written to disk. */
  public Path scratch() {
    return root.resolve("scratch");
  }

  /** Returns the file whose lock keeps other processes from working on the run. */
  public Path lock() {
    return root.resolve(".lock");
  }

  /** Returns the figures of the report. */
  public Path reportJson() {
    return root.resolve("report.json");
  }

  /** Returns the report as a web page. */
  public Path reportHtml() {
    return root.resolve("report.html");
  }

  /** Returns the table with one row per evaluated episode. */
  public Path episodesCsv() {
    return root.resolve("episodes.csv");
  }

  /** Returns the log. */
  public Path log() {
    return root.resolve("run.log");
  }

  /**
   * Returns a TensorBoard event file.
   *
   * @param second the time in seconds since 1970 that orders the files of a run
   */
  public Path events(long second) {
    return root.resolve(EVENTS_PREFIX + "%010d.policytrim".formatted(second));
  }

  /** Returns the event file that is being rewritten, under a name that TensorBoard ignores. */
  public Path unfinishedEvents() {
    return root.resolve("events.part");
  }

  /** Returns true if a path has the name of a TensorBoard event file. */
  public static boolean isEvents(Path file) {
    return file.getFileName().toString().startsWith(EVENTS_PREFIX);
  }
}
