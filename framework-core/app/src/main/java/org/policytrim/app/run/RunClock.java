package org.policytrim.app.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.policytrim.host.storage.RecordJson;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.stage.RunListener;
import org.policytrim.method.update.UpdateReport;
import org.policytrim.toolkit.file.AtomicFile;
import org.policytrim.toolkit.file.FolderTree;
import org.policytrim.toolkit.file.Sha256;

/** Measures the wall-clock time of a run over all processes that executed parts of it. */
final class RunClock implements RunListener {

  /** The content of the clock's file in version 0.2. */
  private record Elapsed(double seconds) {}

  /**
   * The content of the clock's file.
   *
   * @param seconds the elapsed time
   * @param check the time's bits, so that an altered file is noticed
   */
  private record CheckedElapsed(double seconds, String check) {

    static CheckedElapsed of(double seconds) {
      return new CheckedElapsed(seconds, bits(seconds));
    }

    boolean isIntact() {
      return check.equals(bits(seconds)) && seconds >= 0 && Double.isFinite(seconds);
    }

    private static String bits(double seconds) {
      return Sha256.of(Double.toString(seconds).getBytes(StandardCharsets.US_ASCII));
    }
  }

  private final Path file;
  private final double before;
  private final boolean damaged;
  private final long began = System.nanoTime();

  /** Opens the clock stored in a file, or starts a new one. */
  RunClock(Path file) {
    this.file = file;
    OptionalDouble stored = Files.exists(file) ? read(file) : OptionalDouble.of(0);
    this.before = stored.orElse(0);
    this.damaged = stored.isEmpty();
  }

  private static OptionalDouble read(Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      try {
        CheckedElapsed elapsed = RecordJson.read(content, CheckedElapsed.class);
        return elapsed.isIntact() ? OptionalDouble.of(elapsed.seconds()) : OptionalDouble.empty();
      } catch (IOException earlier) {
        double seconds = RecordJson.read(content, Elapsed.class).seconds();
        return seconds >= 0 && Double.isFinite(seconds)
            ? OptionalDouble.of(seconds)
            : OptionalDouble.empty();
      }
    } catch (IOException unreadable) {
      return OptionalDouble.empty();
    }
  }

  /** Returns a sentence if the time of earlier processes is lost. */
  Optional<String> remark() {
    return damaged
        ? Optional.of(
            "%s was damaged: the run's wall-clock time is counted from now".formatted(file))
        : Optional.empty();
  }

  /** Returns the seconds during which processes executed the run. */
  double seconds() {
    return before + (System.nanoTime() - began) / 1e9;
  }

  /** Stores the elapsed time. */
  void save() {
    try {
      Files.createDirectories(file.getParent());
      if (Files.isDirectory(file)) {
        FolderTree.delete(file);
      }
      AtomicFile.write(file, RecordJson.write(CheckedElapsed.of(seconds())));
    } catch (IOException failure) {
      throw new UncheckedIOException("can't write " + file, failure);
    }
  }

  @Override
  public void iterationFinished(UpdateReport report) {
    save();
  }

  @Override
  public void evaluationFinished(EvaluationReport report) {
    save();
  }
}
