package org.policytrim.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder that {@code --out} names. */
final class OutputFolder {

  private OutputFolder() {}

  /**
   * Whether it is there and holds anything. What begins with a dot may be left by a run that was
   * killed before it had begun.
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
   * Refuses a folder that a new run or bundle can't be written into.
   *
   * @param remedy what to do, a sentence
   */
  static void requireEmpty(Path folder, String remedy) {
    requireEmpty("--out", folder, remedy);
  }

  /** The same for a folder that another option names. */
  static void requireEmpty(String option, Path folder, String remedy) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UsageException("%s: %s is a file. Name a folder.".formatted(option, folder));
    }
    if (isFull(folder)) {
      throw new UsageException("%s: %s is not empty. %s".formatted(option, folder, remedy));
    }
  }
}
