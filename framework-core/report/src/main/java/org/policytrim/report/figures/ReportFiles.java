package org.policytrim.report.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.policytrim.toolkit.file.AtomicFile;

/** Writes files of a report so that no reader ever sees half of one. */
public final class ReportFiles {

  private ReportFiles() {}

  /** Writes a text, encoded in UTF-8. */
  public static void write(Path file, String text) {
    try {
      AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("can't write " + file, e);
    }
  }
}
