package org.policytrim.report.console;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.progress.Progress;
import org.policytrim.method.stage.RunListener;
import org.policytrim.method.update.UpdateReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The run's log: one line with its time in UTC for each stage, iteration, evaluation, note and
 * finished piece of work. A resumed run appends to the existing log.
 */
public final class RunLog implements RunListener, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);

  private final InstantSource clock;
  private @Nullable BufferedWriter out;
  private int iterations;

  /**
   * Opens or creates the log.
   *
   * @param file the log file, in an existing folder
   * @param clock the clock for the time of each line
   */
  public RunLog(Path file, InstantSource clock) throws IOException {
    this.clock = clock;
    out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Override
  public void progressed(Progress progress) {
    if (progress.done() >= progress.total()) {
      write(
          "%s: %d %s  %s"
              .formatted(progress.work(), progress.done(), progress.unit(), progress.figures()));
    }
  }

  @Override
  public void stageStarted(String stage, int count) {
    iterations = count;
    write("stage %s: %d iterations".formatted(stage, count));
  }

  @Override
  public void iterationFinished(UpdateReport report) {
    write(ConsoleLines.iteration(report, Math.max(iterations, report.iteration() + 1)));
  }

  @Override
  public void evaluationFinished(EvaluationReport report) {
    write(ConsoleLines.evaluation(report));
  }

  @Override
  public void noted(String sentence) {
    write(sentence);
  }

  /** Closes the file. */
  @Override
  public void close() {
    if (out != null) {
      try {
        out.close();
      } catch (IOException e) {
        disable(e);
      }
      out = null;
    }
  }

  private void write(String line) {
    if (out == null) {
      return;
    }
    try {
      out.write(clock.instant().truncatedTo(ChronoUnit.SECONDS) + "  " + line.strip());
      out.newLine();
      out.flush();
    } catch (IOException e) {
      disable(e);
    }
  }

  /** Stops logging: a failure to write the log must not end the run. */
  private void disable(IOException reason) {
    out = null;
    LOG.warn("Writing the run's log failed, the run continues without it: {}", reason.toString());
  }
}
