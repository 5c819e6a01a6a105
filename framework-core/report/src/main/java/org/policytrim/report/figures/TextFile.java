package org.policytrim.report.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.policytrim.toolkit.file.AtomicFile;

/** Writes the files of a report atomically: readers never see an incomplete file. */
public final class TextFile {

  private TextFile() {}

  /**
   * Writes a text in UTF-8.
   *
   * @throws UncheckedIOException if the file can't be written
   */
  public static void write(Path file, String text) {
    try {
      AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("can't write " + file, e);
    }
  }
}
