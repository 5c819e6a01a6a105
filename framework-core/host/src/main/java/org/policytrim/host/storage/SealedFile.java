package org.policytrim.host.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.policytrim.toolkit.file.AtomicFile;
import org.policytrim.toolkit.file.Sha256;

/**
 * A file with its SHA-256 in a second file beside it, in the format of {@code sha256sum}. The hash
 * is written first, so a file that was written completely always has one. Files without a hash were
 * written by an earlier version and are read as they are.
 */
public final class SealedFile {

  /** The ending of the name of the second file. */
  public static final String ENDING = ".sha256";

  private SealedFile() {}

  /**
   * Writes a file and its hash.
   *
   * @throws IOException if it can't be written
   */
  public static void write(Path file, byte[] content) throws IOException {
    String line = "%s  %s%n".formatted(Sha256.of(content), file.getFileName());
    AtomicFile.write(seal(file), line.getBytes(StandardCharsets.UTF_8));
    AtomicFile.write(file, content);
  }

  /**
   * Reads a file and compares it with its hash.
   *
   * @throws IOException if it can't be read or was altered
   */
  public static byte[] read(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    Path seal = seal(file);
    if (Files.exists(seal)) {
      String line = new String(Files.readAllBytes(seal), StandardCharsets.ISO_8859_1);
      if (!line.startsWith(Sha256.of(content) + "  ")) {
        throw new IOException("its content does not match %s".formatted(seal.getFileName()));
      }
    }
    return content;
  }

  /** Deletes a file and its hash. */
  public static void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(seal(file));
  }

  private static Path seal(Path file) {
    return file.resolveSibling(file.getFileName() + ENDING);
  }
}
