package org.policytrim.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Checks folders that a command writes to. */
final class OutputFolder {

  private OutputFolder() {}

  /**
   * Returns true if a folder exists and contains files. Hidden files are ignored: a run that was
   * killed early may have left some.
   */
  static boolean isFull(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> !file.getFileName().toString().startsWith("."));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + folder, e);
    }
  }

  /**
   * Requires that the folder given by {@code --out} is empty or does not exist.
   *
   * @param remedy a sentence with advice for the user
   * @throws UsageException if the folder contains files, or is a file
   */
  static void requireEmpty(Path folder, String remedy) {
    requireEmpty("--out", folder, remedy);
  }

  /** Requires that the folder given by an option is empty or does not exist. */
  static void requireEmpty(String option, Path folder, String remedy) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UsageException("%s: %s is a file. Choose a folder.".formatted(option, folder));
    }
    if (isFull(folder)) {
      throw new UsageException("%s: %s is not empty. %s".formatted(option, folder, remedy));
    }
  }
}
