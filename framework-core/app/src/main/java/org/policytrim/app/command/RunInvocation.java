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

/** Plays an experiment from the command line: progress on the terminal, Ctrl-C stops it well. */
final class RunInvocation {

  /** The command that goes on with a whole run. */
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
   * Reads an experiment and passes on what is worth saying about it.
   *
   * @throws UsageException if there is none of that name
   */
  LocatedExperiment read(String argument, List<String> overrides, PrintWriter err) {
    LocatedExperiment located = experiments.get().read(argument, overrides);
    located.notes().forEach(note -> err.println("note: " + note));
    err.flush();
    return located;
  }

  /**
   * Plays it in a folder, up to a step, with progress on standard error. What only the open world
   * shows to be wrong is told with its place too.
   *
   * @param again the command that goes on where this one is stopped, such as {@value #RUN}
   * @throws ExperimentException with every problem
   * @throws StoppedException if a signal ended it
   */
  void play(
      LocatedExperiment experiment,
      Path folder,
      boolean resume,
      RunStep last,
      String again,
      PrintWriter err) {
    try (Interruption interruption = new Interruption(stop, err)) {
      try {
        play(experiment, folder, resume, last, err);
      } catch (CancellationException e) {
        throw new StoppedException(
            interruption.exitCode(),
            "stopped; go on with: policytrim %s --out %s".formatted(again, folder));
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
