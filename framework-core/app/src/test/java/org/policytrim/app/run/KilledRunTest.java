package org.policytrim.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.method.progress.StopFlag;
import org.policytrim.method.stage.RunListener;
import org.policytrim.toolkit.random.RandomStream;

/** Kills the process of a run at random times; the resumed run has to produce the same report. */
class KilledRunTest {

  private static final String[] SHORT = {
    "pretrain.steps=120", "pretrain.checkpoint-every=20", "stages.trim.iterations=4"
  };

  @TempDir private Path folder;

  @Test
  void aKilledRunHasTheSameResult() throws Exception {
    TestInstallation installed = new TestInstallation();
    installed
        .run(new StopFlag())
        .run(installed.experiment(SHORT), folder.resolve("whole"), false, new RunListener() {});

    long seed = System.nanoTime();
    RandomGenerator random = RandomStream.of(seed);
    int kills = 0;
    while (kills < 10 && killAfter(1 + random.nextInt(70), random.nextInt(40))) {
      kills++;
    }
    assertThat(killAfter(Integer.MAX_VALUE, 0)).isFalse();
    assertThat(kills).isGreaterThanOrEqualTo(5);
    assertThat(ReportComparison.withoutTimes(folder.resolve("killed")))
        .as("seed of the times: %d", seed)
        .isEqualTo(ReportComparison.withoutTimes(folder.resolve("whole")));
  }

  /** Continues the run and kills it; returns false if the run finishes before. */
  private boolean killAfter(int events, int milliseconds) throws IOException, InterruptedException {
    Process process = start();
    try (BufferedReader lines = process.inputReader()) {
      int received = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("done")) {
          assertThat(process.waitFor()).isZero();
          return false;
        }
        if (++received >= events) {
          Thread.sleep(milliseconds);
          process.destroyForcibly().waitFor();
          return true;
        }
      }
      throw new AssertionError("the run failed with exit code " + process.waitFor());
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(RunProcess.class.getName());
    command.add(folder.resolve("killed").toString());
    command.addAll(List.of(SHORT));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
