package org.policytrim.toolkit.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes one file so that it is never seen half-written. One writer per file at a time: the name
 * aside is fixed, so that what a killed writer left is overwritten by the next.
 */
public final class AtomicFile {

  private AtomicFile() {}

  /**
   * Writes a file aside, forces it to disk and renames it over what was there.
   *
   * @param file in a folder that exists
   * @throws IOException if it can't be written; what was there before is then still there
   */
  public static void write(Path file, byte[] content) throws IOException {
    Path target = file.toAbsolutePath();
    Path aside = aside(target, "writing");
    try {
      writeForced(aside, content);
      Files.move(
          aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceFolder(target.getParent());
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** The hidden neighbour of a file or folder for a purpose, such as {@code .base.writing}. */
  public static Path aside(Path target, String purpose) {
    return target.resolveSibling("." + target.getFileName() + "." + purpose);
  }

  /** Writes a file and forces it to disk. */
  public static void writeForced(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** Forces a file's content to disk. */
  public static void forceFile(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Forces a folder's entries to disk. */
  public static void forceFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
