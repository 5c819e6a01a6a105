package org.policytrim.core.launch.command;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.policytrim.core.experiment.Experiment;
import org.policytrim.core.train.ExperimentRun;
import org.policytrim.core.train.RunStep;
import org.policytrim.core.train.StopFlag;

/** Plays an experiment from the command line: progress on the terminal, Ctrl-C stops it well. */
final class RunInvocation {

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
   * Reads the experiment that the options name.
   *
   * @throws UsageException if there is none
   */
  Experiment read(RunOptions options) {
    return experiments.get().read(options.experiment(), options.overrides());
  }

  /**
   * Plays it in a folder, up to a step.
   *
   * @throws StoppedException if a signal ended it
   */
  void play(Experiment experiment, Path folder, boolean resume, RunStep last, PrintWriter people) {
    try (Interruption interruption = new Interruption(stop, people)) {
      try {
        runs.get().run(experiment, folder, resume, new TerminalListener(people), last);
      } catch (CancellationException e) {
        throw new StoppedException(
            interruption.exitCode(),
            "stopped; go on with: policytrim run --resume --out " + folder);
      }
    }
  }
}
