package org.policytrim.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.report.folder.RunFolder;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that plays an experiment can be told. */
final class RunOptions {

  @Parameters(
      arity = "0..1",
      paramLabel = "EXPERIMENT",
      description =
          "a built-in experiment's name or a YAML file; without it, the one kept in --out is gone"
              + " on with")
  private String experiment = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the run's folder; by default runs/ and the experiment's name")
  private Path out;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description =
          "changes one key, such as stages.trim.rewards.step-saving.weight=0.8; may be repeated")
  private List<String> overrides = new ArrayList<>();

  /** The built-in's name or the file. */
  String experiment() {
    if (!experiment.isEmpty()) {
      return experiment;
    }
    if (out != null && Files.isRegularFile(new RunFolder(out).experiment())) {
      return new RunFolder(out).experiment().toString();
    }
    throw new UsageException(
        "which experiment? Name a built-in ('policytrim experiments' lists them), a YAML file, or"
            + " with --out the folder of a run to go on with.");
  }

  List<String> overrides() {
    return List.copyOf(overrides);
  }

  /** The run's folder. */
  Path folder(Experiment read) {
    return out == null ? Path.of("runs", read.name()) : out;
  }
}
