package org.policytrim.toolkit.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes files atomically: a reader finds either the old content or the new. A file must have only
 * one writer at a time, because the name of the temporary file is fixed; a killed writer therefore
 * leaves nothing that the next one does not overwrite.
 */
public final class AtomicFile {

  private AtomicFile() {}

  /**
   * Writes a temporary file, forces it to disk and renames it.
   *
   * @param file the file, in an existing folder
   * @throws IOException if the file cannot be written; the old content is then unchanged
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

  /** Returns the name of a hidden file beside a file or folder, such as {@code .base.writing}. */
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
