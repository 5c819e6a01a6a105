package org.policytrim.app.command;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.policytrim.app.sweep.SweepCase;
import org.policytrim.app.sweep.SweepCases;
import org.policytrim.app.sweep.SweepRuns;
import org.policytrim.host.experiment.ExperimentException;
import org.policytrim.host.plugin.PluginHost;
import org.policytrim.host.settings.Problem;
import org.policytrim.method.progress.StopFlag;
import org.policytrim.report.comparison.FinishedRun;
import org.policytrim.report.comparison.NotComparableException;
import org.policytrim.report.comparison.RunComparison;
import org.policytrim.report.figures.ReportJson;
import org.policytrim.report.html.HtmlReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code sweep EXPERIMENT}. */
@Command(
    name = "sweep",
    description =
        "Runs an experiment with varied settings and compares the results. A stopped sweep continues"
            + " when the command is repeated.")
public final class SweepCommand extends JsonCommand<SweepCommand.Sweep> {

  @Parameters(
      paramLabel = "EXPERIMENT",
      description = "the name of a built-in experiment or a YAML file")
  private String experiment;

  @Option(
      names = "--vary",
      paramLabel = "PATH=[VALUE,...]",
      description =
          "the values of a setting, such as 'seed=[7, 8, 9]'; of several, all combinations are run")
  private List<String> varied = new ArrayList<>();

  @Option(
      names = "--case",
      paramLabel = "{PATH: VALUE,...}",
      description = "a single run with these settings, beside the combinations; may be repeated")
  private List<String> cases = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "change a setting of all runs; may be repeated")
  private List<String> overrides = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder of the sweep; by default runs/sweep-EXPERIMENT")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description = "runs at a time; by default ${DEFAULT-VALUE}")
  private int parallel = 1;

  private final PluginHost plugins;
  private final Provider<ExperimentArgument> experiments;
  private final FinishedRuns finished;
  private final StopFlag stop;

  @Inject
  SweepCommand(
      PluginHost plugins,
      Provider<ExperimentArgument> experiments,
      FinishedRuns finished,
      StopFlag stop) {
    this.plugins = plugins;
    this.experiments = experiments;
    this.finished = finished;
    this.stop = stop;
  }

  /** The result: the folder, the comparison of the finished runs, and the runs that failed. */
  record Sweep(String folder, @Nullable RunComparison comparison, List<String> failed) {}

  @Override
  Sweep execute() throws IOException, InterruptedException {
    warnOf(plugins);
    if (parallel < 1) {
      throw new UsageException("--parallel must be at least 1, found %d.".formatted(parallel));
    }
    List<SweepCase> all = SweepCases.of(varied, cases);
    if (all.size() < 2) {
      throw new UsageException(
          "a sweep needs at least two runs. Vary a setting with --vary PATH=[VALUE, ...], or list runs with --case.");
    }
    requireValid(all);
    Path folder = out.orElseGet(() -> Path.of("runs", "sweep-" + baseName(experiment)));
    Consumer<String> progress =
        line -> {
          err().println(line);
          err().flush();
        };
    SweepRuns runs = new SweepRuns(experiment, overrides, folder, parallel, progress);
    List<SweepRuns.Failed> failed;
    try (StopSignals signals = new StopSignals(stop, err())) {
      try {
        failed = runs.run(all, stop);
      } catch (CancellationException e) {
        throw new StoppedException(
            signals.exitCode(), "stopped; repeat the command to continue the sweep");
      }
    }
    return new Sweep(
        folder.toString(),
        compared(all, runs, folder),
        failed.stream().map(one -> one.of().name()).toList());
  }

  /** Checks every run before the first one starts. */
  private void requireValid(List<SweepCase> all) {
    Set<Problem> problems = new LinkedHashSet<>();
    for (SweepCase one : all) {
      List<String> settings = new ArrayList<>(overrides);
      settings.addAll(one.overrides());
      try {
        experiments.get().read(experiment, settings);
      } catch (ExperimentException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new ExperimentException(List.copyOf(problems));
    }
  }

  private @Nullable RunComparison compared(List<SweepCase> all, SweepRuns runs, Path folder)
      throws IOException {
    List<FinishedRun> read = new ArrayList<>();
    for (SweepCase one : all) {
      if (FinishedRuns.isFinished(runs.folderOf(one))) {
        read.add(finished.read(runs.folderOf(one), one.name()));
      }
    }
    if (read.size() < 2) {
      return null;
    }
    try {
      RunComparison comparison = RunComparison.of(read);
      HtmlReport.writeComparison(
          "Sweep of " + baseName(experiment), comparison, folder.resolve("sweep.html"));
      ReportJson.writeFigures(comparison, folder.resolve("sweep.json"));
      return comparison;
    } catch (NotComparableException e) {
      err().println("note: the runs are not compared: " + e.getMessage());
      return null;
    }
  }

  private static String baseName(String experiment) {
    return Path.of(experiment).getFileName().toString().replaceFirst("\\.ya?ml$", "");
  }

  @Override
  int exitCode(Sweep sweep) {
    return sweep.failed().isEmpty() ? DONE : FAILED;
  }

  @Override
  void show(Sweep sweep, PrintWriter people) {
    if (sweep.comparison() != null) {
      ComparisonText.print(sweep.comparison(), people);
      people.println("Page: " + Path.of(sweep.folder(), "sweep.html").toAbsolutePath());
    }
    if (!sweep.failed().isEmpty()) {
      people.printf(
          "Failed: %s. Repeat the command to continue them.%n", String.join(", ", sweep.failed()));
    }
  }
}
