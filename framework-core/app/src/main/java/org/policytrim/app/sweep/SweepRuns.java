package org.policytrim.app.sweep;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.policytrim.method.progress.StopFlag;
import org.policytrim.report.folder.RunFolder;

/**
 * Runs the cases of a sweep, each by the command {@code run} in a process of its own, with its
 * output in a log file.
 */
public final class SweepRuns {

  private static final String MAIN = "org.policytrim.app.launch.PolicyTrim";
  private static final String THREADS = "POLICYTRIM_THREADS";
  private static final int SECONDS_BETWEEN_LINES = 30;

  private final String experiment;
  private final List<String> overrides;
  private final Path folder;
  private final int parallel;
  private final Consumer<String> out;

  /**
   * Creates the runs of a sweep.
   *
   * @param experiment the name of a built-in experiment or a file
   * @param overrides settings that all runs change, as {@code PATH=VALUE}
   * @param folder the folder of the sweep; each run has a folder in it
   * @param parallel the number of runs at a time, at least 1
   * @param out receives lines about the progress
   */
  public SweepRuns(
      String experiment, List<String> overrides, Path folder, int parallel, Consumer<String> out) {
    this.experiment = experiment;
    this.overrides = List.copyOf(overrides);
    this.folder = folder;
    this.parallel = parallel;
    this.out = out;
  }

  /** A process with the case that it runs. */
  private record Running(SweepCase of, Process process) {}

  /**
   * Runs all cases that are not finished.
   *
   * @return the cases that failed, with their exit codes
   * @throws CancellationException if a stop was requested; the running cases have written
   *     checkpoints
   * @throws IOException if a process can't be started
   */
  public List<Failed> run(List<SweepCase> cases, StopFlag stop)
      throws IOException, InterruptedException {
    Deque<SweepCase> waiting = new ArrayDeque<>();
    for (SweepCase one : cases) {
      if (Files.isRegularFile(new RunFolder(folderOf(one)).reportJson())) {
        out.accept(one.name() + ": already finished");
      } else {
        waiting.add(one);
      }
    }
    List<Running> running = new ArrayList<>();
    List<Failed> failed = new ArrayList<>();
    try {
      for (int second = 1; !waiting.isEmpty() || !running.isEmpty(); second++) {
        while (running.size() < parallel && !waiting.isEmpty()) {
          running.add(start(waiting.remove()));
        }
        running.getFirst().process().waitFor(1, TimeUnit.SECONDS);
        running.removeIf(one -> ended(one, failed));
        if (second % SECONDS_BETWEEN_LINES == 0) {
          running.forEach(one -> out.accept(one.of().name() + ": " + lastLine(one.of())));
        }
        stop.check();
      }
    } finally {
      // SIGTERM lets a run write a checkpoint.
      running.forEach(one -> one.process().destroy());
      for (Running one : running) {
        one.process().waitFor();
      }
    }
    return failed;
  }

  /** A case that failed, with its exit code. */
  public record Failed(SweepCase of, int exitCode) {}

  /** Returns the folder of a case. */
  public Path folderOf(SweepCase one) {
    return folder.resolve(one.name());
  }

  /** Returns the file with the output of a case. */
  public Path logOf(SweepCase one) {
    return folder.resolve(one.name() + ".log");
  }

  private boolean ended(Running one, List<Failed> failed) {
    if (one.process().isAlive()) {
      return false;
    }
    int code = one.process().exitValue();
    out.accept(
        one.of().name()
            + (code == 0 ? ": finished" : ": failed, see " + logOf(one.of()).toAbsolutePath()));
    if (code != 0) {
      failed.add(new Failed(one.of(), code));
    }
    return true;
  }

  private Running start(SweepCase one) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN, "run", experiment));
    for (String override : overrides) {
      command.addAll(List.of("--set", override));
    }
    for (String override : one.overrides()) {
      command.addAll(List.of("--set", override));
    }
    command.addAll(List.of("--out", folderOf(one).toString()));
    if (Files.exists(folderOf(one))) {
      command.add("--resume");
    }
    Files.createDirectories(folder);
    File log = logOf(one).toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    if (parallel > 1) {
      int share = Math.max(1, Runtime.getRuntime().availableProcessors() / parallel);
      builder.environment().putIfAbsent(THREADS, Integer.toString(share));
    }
    out.accept(one.name() + ": started");
    return new Running(one, builder.start());
  }

  /** Returns the last line of a case's output, which is its progress. */
  private String lastLine(SweepCase one) {
    try {
      return new String(Files.readAllBytes(logOf(one)), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .reduce((before, line) -> line)
          .orElse("running");
    } catch (IOException e) {
      return "running";
    }
  }
}
