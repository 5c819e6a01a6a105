package org.policytrim.app.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.policytrim.host.storage.RecordJson;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.stage.RunListener;
import org.policytrim.method.update.UpdateReport;
import org.policytrim.toolkit.file.AtomicFile;

/** Adds up the wall-clock time of every process that worked on a run. */
final class RunClock implements RunListener {

  private record Spent(double seconds) {}

  private final Path file;
  private final double before;
  private final long began = System.nanoTime();

  /** The clock of a run's folder. */
  RunClock(Path file) {
    this.file = file;
    try {
      before =
          Files.exists(file) ? RecordJson.read(Files.readAllBytes(file), Spent.class).seconds() : 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(file + " can't be read", failure);
    }
  }

  /** Seconds since the run first began, but for the times when nobody worked on it. */
  double seconds() {
    return before + (System.nanoTime() - began) / 1e9;
  }

  /** Writes down how long it has been. */
  void save() {
    try {
      Files.createDirectories(file.getParent());
      AtomicFile.write(file, RecordJson.write(new Spent(seconds())));
    } catch (IOException failure) {
      throw new UncheckedIOException(file + " can't be written", failure);
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
