package org.policytrim.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.method.progress.Progress;
import org.policytrim.method.stage.RunListener;
import org.policytrim.report.figures.SampleRun;

/** Tests the terminal output, the log and the summary of runs. */
class ConsoleListenerTest {

  private final StringWriter written = new StringWriter();
  private Instant now = Instant.parse("2026-11-23T10:00:00Z");

  @Test
  void printsFewPlainLinesWithoutATerminal() {
    ConsoleListener listener = listener(false, true);
    for (int done = 0; done <= 120; done++) {
      listener.progressed(
          new Progress("evaluating base", done, 120, "episodes", "success 0.97", 1.0));
      now = now.plusSeconds(1);
    }
    assertThat(text()).doesNotContain("\r", "\u001b");
    assertThat(text().lines())
        .containsExactly(
            "evaluating base  30/120 episodes  1.0/s  1 min 30 s left  success 0.97",
            "evaluating base  60/120 episodes  1.0/s  1 min 00 s left  success 0.97",
            "evaluating base  90/120 episodes  1.0/s  30 s left  success 0.97",
            "evaluating base  120/120 episodes  1.0/s  success 0.97");
  }

  @Test
  void rewritesTheStatusLineInATerminal() {
    ConsoleListener listener = listener(true, true);
    listener.progressed(new Progress("pretraining", 0, 10, "steps", "", Double.NaN));
    now = now.plusSeconds(10);
    listener.progressed(new Progress("pretraining", 5, 10, "steps", "loss 0.12", 0.5));
    listener.noted("A note.");
    assertThat(text())
        .contains("\u2588\u2588\u2591", "5/10 steps  2.0 s each  10 s left  loss 0.12")
        .endsWith("\r\u001b[KA note." + System.lineSeparator());
  }

  @Test
  void usesAsciiIfBlocksCannotBeShown() {
    ConsoleListener listener = listener(true, false);
    listener.progressed(new Progress("pretraining", 1, 2, "steps", "", Double.NaN));
    assertThat(text()).contains("############............  1/2 steps\u001b");
  }

  @Test
  void printsIterationsWithTheTimeLeft() {
    ConsoleListener listener = listener(false, true);
    var iterations = SampleRun.rich().iterations();
    listener.stageStarted("extend", 40);
    for (int i = 10; i < 13; i++) {
      now = now.plusSeconds(10);
      listener.iterationFinished(iterations.get(i));
    }
    List<String> lines = text().lines().filter(line -> line.startsWith("extend")).toList();
    assertThat(lines.get(0)).startsWith("extend 11/40  success ").doesNotContain("left");
    assertThat(lines.get(2)).contains("KL 0.0", "groups 2", "4 min 30 s left");
  }

  @Test
  void summarisesRuns() {
    String summary = ConsoleSummary.of(SampleRun.rich().report());
    assertThat(summary.lines().map(line -> line.split(" {2,}")[0]))
        .contains(
            "base", "base, forced", "trimmed", "no-group-stability", "trimmed, blur-13", "expert");
    assertThat(summary)
        .contains("fewer model calls and", "Success maintained. On 350 paired episodes");
    assertThat(ConsoleSummary.of(SampleRun.hopeless().report())).contains("\u2013");
    assertThat(ConsoleSummary.of(SampleRun.rich().profile())).contains("boundary jump");
  }

  @Test
  void appendsLinesWithTimesToTheLog(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("run.log");
    for (String sentence : List.of("first", "second")) {
      try (RunLog log = new RunLog(file, () -> now)) {
        log.noted(sentence);
      }
      now = now.plus(Duration.ofMinutes(1));
    }
    assertThat(Files.readAllLines(file))
        .containsExactly("2026-11-23T10:00:00Z  first", "2026-11-23T10:01:00Z  second");
  }

  @Test
  void allListenersAcceptAllEvents(@TempDir Path folder) throws Exception {
    SampleRun run = SampleRun.hopeless();
    try (RunLog log = new RunLog(folder.resolve("run.log"), () -> now)) {
      for (RunListener listener : List.of(log, listener(false, true))) {
        listener.evaluationFinished(run.evaluations().base());
        listener.progressed(new Progress("demonstrations", 10, 10, "demonstrations", "", 3));
      }
    }
    assertThat(Files.readString(folder.resolve("run.log")))
        .contains("base: success 0.0% (95% interval 0.0\u201316.1) of 20 episodes, \u2013 steps");
    assertThat(text()).contains("base: success 0.0%");
  }

  private ConsoleListener listener(boolean live, boolean blocks) {
    return new ConsoleListener(new Terminal(new PrintWriter(written), live, blocks), () -> now);
  }

  private String text() {
    return written.toString();
  }
}
