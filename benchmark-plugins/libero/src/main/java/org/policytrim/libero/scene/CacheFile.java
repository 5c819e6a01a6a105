package org.policytrim.libero.scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes files of a cache that several processes may fill at the same time. */
final class CacheFile {

  /** Writes the content of a file that does not exist yet. */
  @FunctionalInterface
  interface Content {
    void writeTo(Path file) throws IOException;
  }

  private CacheFile() {}

  /**
   * Writes a file under a temporary name and then renames it, so that it is never incomplete. Its
   * folder is created if necessary.
   */
  static void write(Path file, Content content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path temporary = folder.resolve("." + UUID.randomUUID());
    try {
      content.writeTo(temporary);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
