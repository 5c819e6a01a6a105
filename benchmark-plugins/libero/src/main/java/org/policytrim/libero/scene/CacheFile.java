package org.policytrim.libero.scene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.policytrim.toolkit.file.AtomicFile;

/**
 * Writes and checks files of a cache that several processes may fill at the same time. Beside each
 * file is a seal with its size and CRC-32C, because the engine does not notice altered content.
 */
final class CacheFile {

  /** Writes the content of a file that does not exist yet. */
  @FunctionalInterface
  interface Content {
    void writeTo(Path file) throws IOException;
  }

  private static final int BUFFER_BYTES = 1 << 20;

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
      AtomicFile.forceFile(temporary);
      // A file with the seal of another process's content counts as damaged and is written again.
      Path seal = Files.writeString(folder.resolve("." + UUID.randomUUID()), sealOf(temporary));
      Files.move(seal, seal(file), StandardCopyOption.ATOMIC_MOVE);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Returns true if a file exists and has the content that was written. */
  static boolean isIntact(Path file) {
    try {
      return Files.isRegularFile(file)
          && Files.isRegularFile(seal(file))
          && Files.readString(seal(file)).equals(sealOf(file));
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Deletes a file and its seal. */
  static void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(seal(file));
  }

  private static Path seal(Path file) {
    return file.resolveSibling(file.getFileName() + ".seal");
  }

  private static String sealOf(Path file) throws IOException {
    CRC32C checksum = new CRC32C();
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    long bytes = 0;
    try (FileChannel channel = FileChannel.open(file)) {
      while (channel.read(buffer) >= 0) {
        bytes += buffer.flip().remaining();
        checksum.update(buffer);
        buffer.clear();
      }
    }
    return "%d %08x".formatted(bytes, checksum.getValue());
  }
}
