package org.policytrim.report.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.progress.Progress;
import org.policytrim.method.stage.RunListener;
import org.policytrim.method.update.UpdateReport;
import org.policytrim.report.figures.FigureFormat;

/**
 * Shows a run in the terminal: one line per iteration and evaluation and, during other work, a
 * status line with a progress bar, the rate and the time left, which is rewritten in place. If the
 * output is not a terminal, the status is printed as a plain line every 30 seconds.
 */
public final class ConsoleListener implements RunListener {

  private static final int BAR_WIDTH = 24;
  private static final Duration LOG_INTERVAL = Duration.ofSeconds(30);
  private static final Duration REFRESH_INTERVAL = Duration.ofMillis(100);
  // A line wider than the terminal is cut off, not wrapped.
  private static final String ERASE = "\r\u001b[K";
  private static final String WRAP_OFF = "\u001b[?7l";
  private static final String WRAP_ON = "\u001b[?7h";

  private final Terminal terminal;
  private final InstantSource clock;
  private String work = "";
  private long done;
  private @Nullable Instant lastShown;
  private boolean statusShown;
  private int iterations;
  private @Nullable Instant firstIterationAt;
  private int firstIteration;

  /**
   * Creates a listener.
   *
   * @param terminal the terminal to print to
   * @param clock the clock for refresh intervals and remaining times
   */
  public ConsoleListener(Terminal terminal, InstantSource clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public void progressed(Progress progress) {
    Instant now = clock.instant();
    if (!progress.work().equals(work) || progress.done() < done) {
      work = progress.work();
      // In a log, work that ends within the first interval needs no progress line.
      lastShown = terminal.live() ? null : now;
    }
    done = progress.done();
    Duration interval = terminal.live() ? REFRESH_INTERVAL : LOG_INTERVAL;
    if (terminal.live() && progress.done() >= progress.total()) {
      erase();
    } else if (lastShown == null || Duration.between(lastShown, now).compareTo(interval) >= 0) {
      lastShown = now;
      show(line(progress));
    }
  }

  @Override
  public void stageStarted(String stage, int count) {
    iterations = count;
    firstIterationAt = null;
    print("");
    print("Stage %s: %s".formatted(stage, FigureFormat.counted(count, "iteration")));
  }

  @Override
  public void iterationFinished(UpdateReport report) {
    String line = ConsoleLines.iteration(report, Math.max(iterations, report.iteration() + 1));
    String left = timeLeft(report.iteration());
    print(left.isEmpty() ? line : line + "  " + left);
  }

  @Override
  public void evaluationFinished(EvaluationReport report) {
    print(ConsoleLines.evaluation(report));
  }

  @Override
  public void noted(String sentence) {
    print(sentence);
  }

  /**
   * Formats the remaining time of the stage, estimated from the iterations since the first one that
   * this listener saw; empty if there is no estimate.
   */
  private String timeLeft(int iteration) {
    Instant now = clock.instant();
    if (firstIterationAt == null) {
      firstIterationAt = now;
      firstIteration = iteration;
      return "";
    }
    double seconds = Duration.between(firstIterationAt, now).toMillis() / 1000.0;
    int remaining = iterations - iteration - 1;
    int seen = iteration - firstIteration;
    return remaining > 0 && seen > 0 ? FigureFormat.span(seconds / seen * remaining) + " left" : "";
  }

  private String line(Progress progress) {
    List<String> parts = new ArrayList<>();
    parts.add(progress.work());
    if (terminal.live()) {
      parts.add(bar(progress));
    }
    parts.add("%d/%d %s".formatted(progress.done(), progress.total(), progress.unit()));
    double rate = progress.rate();
    if (rate > 0) {
      parts.add(
          rate >= 1
              ? FigureFormat.number(rate, rate < 100 ? 1 : 0) + "/s"
              : FigureFormat.span(1 / rate) + " each");
    }
    if (progress.secondsLeft() > 0) {
      parts.add(FigureFormat.span(progress.secondsLeft()) + " left");
    }
    if (!progress.figures().isEmpty()) {
      parts.add(progress.figures());
    }
    return String.join("  ", parts);
  }

  private String bar(Progress progress) {
    long total = Math.max(1, progress.total());
    int full = (int) (BAR_WIDTH * Math.clamp(progress.done(), 0, total) / total);
    return terminal.blocks()
        ? "\u2588".repeat(full) + "\u2591".repeat(BAR_WIDTH - full)
        : "#".repeat(full) + ".".repeat(BAR_WIDTH - full);
  }

  private void show(String line) {
    if (terminal.live()) {
      terminal.out().print(ERASE + WRAP_OFF + line + WRAP_ON);
      terminal.out().flush();
      statusShown = true;
    } else {
      print(line);
    }
  }

  private void print(String line) {
    erase();
    terminal.out().println(line);
    terminal.out().flush();
  }

  private void erase() {
    if (statusShown) {
      terminal.out().print(ERASE);
      terminal.out().flush();
      statusShown = false;
    }
  }
}
