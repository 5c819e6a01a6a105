package org.policytrim.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.report.folder.RunFolder;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of all commands that run an experiment. */
final class RunOptions {

  @Parameters(
      arity = "0..1",
      paramLabel = "EXPERIMENT",
      description =
          "the name of a built-in experiment or a YAML file; by default the experiment of the run in"
              + " the folder --out")
  private String experiment = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder of the run; by default runs/NAME with the name of the experiment")
  private Path out;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description =
          "change a setting, such as stages.trim.rewards.step-saving.weight=0.8; may be repeated")
  private List<String> overrides = new ArrayList<>();

  @Option(
      names = "--horizon",
      paramLabel = "N",
      description =
          "the actions that the base policy executes per call; short for --set policy.horizon=N")
  private Optional<Integer> horizon = Optional.empty();

  /**
   * Returns the name of the built-in experiment or the file.
   *
   * @throws UsageException if no experiment was specified
   */
  String experiment() {
    if (!experiment.isEmpty()) {
      return experiment;
    }
    if (out != null && Files.isRegularFile(new RunFolder(out).experiment())) {
      return new RunFolder(out).experiment().toString();
    }
    throw new UsageException(
        "no experiment was specified. Name a built-in experiment (see 'policytrim experiments') or a"
            + " YAML file, or continue a run with --out.");
  }

  /** Returns the changed settings as {@code PATH=VALUE}. */
  List<String> overrides() {
    List<String> all = new ArrayList<>(overrides);
    horizon.ifPresent(chosen -> all.add("policy.horizon=" + chosen));
    return List.copyOf(all);
  }

  /** Returns the folder of the run. */
  Path folder(Experiment read) {
    return out == null ? Path.of("runs", read.name()) : out;
  }
}
