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

/** Measures the wall-clock time of a run over all processes that executed parts of it. */
final class RunClock implements RunListener {

  /** The content of the clock's file. */
  private record Elapsed(double seconds) {}

  private final Path file;
  private final double before;
  private final long began = System.nanoTime();

  /** Opens the clock stored in a file, or starts a new one. */
  RunClock(Path file) {
    this.file = file;
    try {
      before =
          Files.exists(file)
              ? RecordJson.read(Files.readAllBytes(file), Elapsed.class).seconds()
              : 0;
    } catch (IOException failure) {
      throw new UncheckedIOException("can't read " + file, failure);
    }
  }

  /** Returns the seconds during which processes executed the run. */
  double seconds() {
    return before + (System.nanoTime() - began) / 1e9;
  }

  /** Stores the elapsed time. */
  void save() {
    try {
      Files.createDirectories(file.getParent());
      AtomicFile.write(file, RecordJson.write(new Elapsed(seconds())));
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
