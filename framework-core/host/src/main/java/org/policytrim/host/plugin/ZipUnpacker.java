package org.policytrim.host.plugin;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.policytrim.toolkit.file.AtomicFile;
import org.policytrim.toolkit.file.FolderTree;

/**
 * Unpacks a zip into a folder that is never left incomplete. All names are checked before anything
 * is written, the content of each entry is compared with its CRC-32, and number and size of the
 * entries are bounded.
 */
final class ZipUnpacker {

  /** The maximum number of entries. */
  static final int MOST_ENTRIES = 20_000;

  /** The maximum size of all files together. */
  static final long MOST_BYTES = 4L << 30;

  /** The longest name of a file in common file systems, in bytes. */
  private static final int LONGEST_NAME = 255;

  /** The longest path within the plugin's folder, in bytes. */
  private static final int LONGEST_PATH = 1024;

  private static final int BUFFER_BYTES = 1 << 16;

  private ZipUnpacker() {}

  /**
   * Unpacks into a temporary folder, seals and renames it. If another process was faster, its
   * result is kept.
   *
   * @throws ZipException if the zip is damaged, too large, or has entries that are not allowed
   * @throws IOException if the files can't be written
   */
  static void unpack(Path zip, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Path aside = Files.createTempDirectory(target.getParent(), ".unpacking-");
    try {
      extract(zip, aside);
      FolderSeal.write(aside);
      // A name that reaches the disk before the content would be a damaged plugin after a crash.
      FolderTree.force(aside);
      rename(aside, target);
      AtomicFile.forceFolder(target.getParent());
    } finally {
      FolderTree.delete(aside);
    }
  }

  private static void extract(Path zip, Path folder) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      List<? extends ZipEntry> entries = new ArrayList<>(Collections.list(file.entries()));
      requireValidNames(entries);
      long left = MOST_BYTES;
      for (ZipEntry entry : entries) {
        Path path = inside(folder, entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(path.getParent());
          left -= copy(file, entry, path, left);
        }
      }
    } catch (EOFException e) {
      throw zipException("it is truncated", e);
    } catch (IllegalArgumentException e) {
      throw zipException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Writes one file, compares its content with the entry and returns its size. */
  private static long copy(ZipFile file, ZipEntry entry, Path path, long left) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long bytes = 0;
    try (InputStream raw = file.getInputStream(entry);
        CheckedInputStream content = new CheckedInputStream(raw, new CRC32());
        OutputStream out = Files.newOutputStream(path)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        bytes += read;
        if (bytes > left) {
          throw new ZipException("its content is larger than %d MiB".formatted(MOST_BYTES >> 20));
        }
        out.write(buffer, 0, read);
      }
      if (content.getChecksum().getValue() != entry.getCrc() || bytes != entry.getSize()) {
        throw new ZipException(
            "its entry '%s' is damaged: the content does not match its checksum"
                .formatted(entry.getName()));
      }
    }
    return bytes;
  }

  /** Checks that the entries can be files and folders side by side. */
  private static void requireValidNames(List<? extends ZipEntry> entries) throws ZipException {
    if (entries.size() > MOST_ENTRIES) {
      throw new ZipException(
          "it has %d entries, expected at most %d".formatted(entries.size(), MOST_ENTRIES));
    }
    Set<Path> files = new HashSet<>();
    Set<Path> folders = new HashSet<>();
    for (ZipEntry entry : entries) {
      requireShort(entry.getName());
      Path path = inside(Path.of("/plugin"), entry.getName());
      if (!entry.isDirectory() && !files.add(path)) {
        throw new ZipException("its entry '%s' is there twice".formatted(entry.getName()));
      }
      if (entry.isDirectory()) {
        folders.add(path);
      }
      for (Path above = path.getParent(); above != null; above = above.getParent()) {
        folders.add(above);
      }
    }
    for (Path file : files) {
      if (folders.contains(file)) {
        throw new ZipException(
            "its entry '%s' is both a file and a folder".formatted(file.getFileName()));
      }
    }
  }

  private static void requireShort(String name) throws ZipException {
    boolean tooLong = name.getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH;
    for (String part : name.split("/", -1)) {
      tooLong |= part.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME;
    }
    if (tooLong) {
      throw new ZipException(
          "it has an entry with too long a name, '%s...'".formatted(name.substring(0, 40)));
    }
  }

  private static Path inside(Path folder, String name) throws ZipException {
    Path path;
    try {
      path = folder.resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw zipException("its entry '%s' has no valid name".formatted(name), e);
    }
    if (!path.startsWith(folder) || path.equals(folder)) {
      throw new ZipException("its entry '" + name + "' leads out of the plugin's folder");
    }
    return path;
  }

  private static ZipException zipException(String message, Exception cause) {
    ZipException exception = new ZipException(message);
    exception.initCause(cause);
    return exception;
  }

  private static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileSystemException e) {
      if (!Files.isDirectory(to)) {
        throw e;
      }
    }
  }
}
