package org.policytrim.app.command;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.policytrim.app.run.ExperimentRun;
import org.policytrim.app.run.RunStep;
import org.policytrim.host.experiment.ExperimentException;
import org.policytrim.host.experiment.LocatedExperiment;
import org.policytrim.method.progress.StopFlag;
import org.policytrim.method.stage.RunListener;
import org.policytrim.report.console.ConsoleListener;
import org.policytrim.report.console.Terminal;

/** Runs an experiment for a command: shows progress and stops with a checkpoint on Ctrl-C. */
final class RunInvocation {

  /** The command that continues a whole run. */
  static final String RUN = "run --resume";

  private final Provider<ExperimentRun> runs;
  private final Provider<ExperimentArgument> experiments;
  private final StopFlag stop;

  @Inject
  RunInvocation(
      Provider<ExperimentRun> runs, Provider<ExperimentArgument> experiments, StopFlag stop) {
    this.runs = runs;
    this.experiments = experiments;
    this.stop = stop;
  }

  /**
   * Reads an experiment and prints its notes.
   *
   * @throws UsageException if there is no such experiment
   */
  LocatedExperiment read(String argument, List<String> overrides, PrintWriter err) {
    LocatedExperiment located = experiments.get().read(argument, overrides);
    located.notes().forEach(note -> err.println("note: " + note));
    err.flush();
    return located;
  }

  /**
   * Runs an experiment up to a step and shows progress on standard error.
   *
   * @param continuation the command that continues a stopped run, such as {@value #RUN}
   * @throws ExperimentException with all problems, each with its position in the experiment
   * @throws StoppedException if a signal stopped the run
   */
  void play(
      LocatedExperiment experiment,
      Path folder,
      boolean resume,
      RunStep last,
      String continuation,
      PrintWriter err) {
    try (StopSignals interruption = new StopSignals(stop, err)) {
      try {
        play(experiment, folder, resume, last, err);
      } catch (CancellationException e) {
        throw new StoppedException(
            interruption.exitCode(),
            "stopped; continue with: policytrim %s --out %s".formatted(continuation, folder));
      }
    }
  }

  private void play(
      LocatedExperiment located, Path folder, boolean resume, RunStep last, PrintWriter err) {
    err.printf("%s, in %s%n", located.experiment().name(), folder.toAbsolutePath());
    err.flush();
    RunListener progress = new ConsoleListener(Terminal.of(err), Clock.systemUTC());
    try {
      runs.get().run(located.experiment(), folder, resume, progress, last);
    } catch (ExperimentException e) {
      throw new ExperimentException(
          e.problems().stream()
              .map(found -> located.problem(found.path(), found.what(), found.remedy()))
              .toList());
    }
  }
}
