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
import org.policytrim.report.figures.Words;

/**
 * Shows a run in the terminal: a line per iteration and evaluation, and for work in between one
 * living line with a bar, the rate and the time left. Where the output is no terminal, the living
 * line becomes a plain one every half a minute.
 */
public final class ConsoleListener implements RunListener {

  private static final int BAR = 24;
  private static final Duration QUIET = Duration.ofSeconds(30);
  private static final Duration LIVELY = Duration.ofMillis(100);
  // The line may be wider than the terminal: it is cut there instead of wrapped.
  private static final String ERASE = "\r\u001b[K";
  private static final String UNWRAPPED = "\u001b[?7l";
  private static final String WRAPPED = "\u001b[?7h";

  private final Terminal terminal;
  private final InstantSource clock;
  private String work = "";
  private long done;
  private @Nullable Instant shown;
  private boolean lineShown;
  private int iterations;
  private @Nullable Instant firstIterationAt;
  private int firstIteration;

  /**
   * Shows a run on a terminal.
   *
   * @param terminal where
   * @param clock for pauses and times left
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
      // Work that is done within the pause is told by what it leads to, not by its progress.
      shown = terminal.live() ? null : now;
    }
    done = progress.done();
    Duration pause = terminal.live() ? LIVELY : QUIET;
    if (terminal.live() && progress.done() >= progress.total()) {
      erase();
    } else if (shown == null || Duration.between(shown, now).compareTo(pause) >= 0) {
      shown = now;
      show(line(progress));
    }
  }

  @Override
  public void stageStarted(String stage, int count) {
    iterations = count;
    firstIterationAt = null;
    print("");
    print("Stage %s: %s".formatted(stage, Words.counted(count, "iteration")));
  }

  @Override
  public void iterationFinished(UpdateReport report) {
    String line = ConsoleLines.iteration(report, Math.max(iterations, report.iteration() + 1));
    String left = left(report.iteration());
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
   * The stage's time left, from the pace since its first iteration seen (a resumed one's middle).
   */
  private String left(int iteration) {
    Instant now = clock.instant();
    if (firstIterationAt == null) {
      firstIterationAt = now;
      firstIteration = iteration;
      return "";
    }
    double seconds = Duration.between(firstIterationAt, now).toMillis() / 1000.0;
    int togo = iterations - iteration - 1;
    int seen = iteration - firstIteration;
    return togo > 0 && seen > 0 ? Words.span(seconds / seen * togo) + " left" : "";
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
              ? Words.number(rate, rate < 100 ? 1 : 0) + "/s"
              : Words.span(1 / rate) + " each");
    }
    if (progress.secondsLeft() > 0) {
      parts.add(Words.span(progress.secondsLeft()) + " left");
    }
    if (!progress.figures().isEmpty()) {
      parts.add(progress.figures());
    }
    return String.join("  ", parts);
  }

  private String bar(Progress progress) {
    long total = Math.max(1, progress.total());
    int full = (int) (BAR * Math.clamp(progress.done(), 0, total) / total);
    return terminal.blocks()
        ? "\u2588".repeat(full) + "\u2591".repeat(BAR - full)
        : "#".repeat(full) + ".".repeat(BAR - full);
  }

  private void show(String line) {
    if (terminal.live()) {
      terminal.out().print(ERASE + UNWRAPPED + line + WRAPPED);
      terminal.out().flush();
      lineShown = true;
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
    if (lineShown) {
      terminal.out().print(ERASE);
      terminal.out().flush();
      lineShown = false;
    }
  }
}
