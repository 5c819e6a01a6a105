package org.policytrim.host.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks a zip into a folder that is never left incomplete. */
final class ZipUnpacker {

  private ZipUnpacker() {}

  /**
   * Unpacks into a temporary folder and renames it. If another process was faster, its result is
   * kept.
   *
   * @throws ZipException if the file is not a readable zip, or an entry is outside the target
   */
  static void unpack(Path zip, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Path aside = Files.createTempDirectory(target.getParent(), ".unpacking-");
    try {
      extract(zip, aside);
      rename(aside, target);
    } finally {
      deleteTree(aside);
    }
  }

  private static void extract(Path zip, Path folder) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      Enumeration<? extends ZipEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        Path path = inside(folder, entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(path.getParent());
          try (InputStream content = file.getInputStream(entry)) {
            Files.copy(content, path);
          }
        }
      }
    } catch (FileSystemException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw (ZipException) new ZipException(String.valueOf(e.getMessage())).initCause(e);
    }
  }

  private static Path inside(Path folder, String name) throws ZipException {
    Path path = folder.resolve(name).normalize();
    if (!path.startsWith(folder) || path.equals(folder)) {
      throw new ZipException("its entry '" + name + "' leads out of the plugin's folder");
    }
    return path;
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

  /** Deletes a folder and everything in it, if it exists. */
  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
