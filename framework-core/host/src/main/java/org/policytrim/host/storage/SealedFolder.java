package org.policytrim.host.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.policytrim.toolkit.file.AtomicFile;
import org.policytrim.toolkit.file.FolderTree;

/**
 * A folder of files that belong together, with a manifest of their hashes. It is written to a
 * temporary folder, forced to disk and renamed. A folder that it replaces is renamed first and
 * deleted last, so that one of the two is complete at any time. Only one process may write a folder
 * at a time.
 */
public final class SealedFolder {

  private static final long LARGEST_MANIFEST = 16 << 20;

  /** Writes the files of a folder. */
  @FunctionalInterface
  public interface Filling {

    /** Writes files and folders into an existing, empty folder. */
    void fill(Path folder) throws IOException;
  }

  private SealedFolder() {}

  /**
   * Writes a sealed folder and replaces an existing one.
   *
   * @param folder the folder; absent, empty, or a sealed folder
   * @param versions the versions that write it, for the manifest
   * @param filling writes the files; its exceptions are passed on
   * @throws IOException if it can't be written; no partial folder remains and an existing one is
   *     unchanged
   */
  public static void write(Path folder, Map<String, String> versions, Filling filling)
      throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    recover(target);
    requireReplaceable(target);
    Path aside = AtomicFile.aside(target, "writing");
    FolderTree.delete(aside);
    Files.createDirectories(aside);
    try {
      filling.fill(aside);
      List<Manifest.FileEntry> entries = new ArrayList<>();
      for (Map.Entry<String, Path> file : FolderContent.files(aside).entrySet()) {
        entries.add(FolderContent.entry(file.getKey(), file.getValue()));
      }
      AtomicFile.writeForced(
          aside.resolve(Manifest.FILE), RecordJson.write(Manifest.of(versions, entries)));
      FolderContent.force(aside);
      put(aside, target);
    } finally {
      FolderTree.delete(aside);
    }
  }

  /**
   * Checks all files of a folder against its manifest.
   *
   * @return the manifest
   * @throws DamagedFolderException with every file that is missing, altered or extra
   */
  public static Manifest check(Path folder) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    recover(target);
    Manifest manifest = manifest(folder, target);
    List<String> damages = new ArrayList<>();
    SortedMap<String, Path> there = FolderContent.files(target);
    there.remove(Manifest.FILE);
    for (Manifest.FileEntry expected : manifest.files()) {
      Path file = there.remove(expected.name());
      if (file == null) {
        damages.add("the file " + expected.name() + " is missing");
      } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        damages.add(expected.name() + " is not a plain file");
      } else if (Files.size(file) != expected.bytes()) {
        damages.add(
            "the file %s holds %d bytes, the manifest says %d"
                .formatted(expected.name(), Files.size(file), expected.bytes()));
      } else if (!FolderContent.entry(expected.name(), file).equals(expected)) {
        damages.add("the file " + expected.name() + " was altered");
      }
    }
    there.keySet().forEach(extra -> damages.add("the file " + extra + " is not in the manifest"));
    if (!damages.isEmpty()) {
      throw new DamagedFolderException(folder, damages);
    }
    return manifest;
  }

  /**
   * Deletes a sealed folder or its remains. It is renamed first, so that a partial folder never has
   * its name.
   */
  public static void remove(Path folder) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    Path doomed = target;
    if (!target.getFileName().toString().startsWith(".")) {
      doomed = AtomicFile.aside(target, "removing");
      FolderTree.delete(doomed);
      Files.move(target, doomed, StandardCopyOption.ATOMIC_MOVE);
    }
    FolderTree.delete(doomed);
  }

  /** Returns true if a folder has a manifest; it may still be damaged. */
  public static boolean isSealed(Path folder) {
    return Files.isRegularFile(folder.resolve(Manifest.FILE), LinkOption.NOFOLLOW_LINKS);
  }

  private static Manifest manifest(Path named, Path folder) throws IOException {
    Path file = folder.resolve(Manifest.FILE);
    if (!Files.isDirectory(folder)) {
      throw new DamagedFolderException(named, List.of("there is no such folder"));
    }
    if (!isSealed(folder)) {
      throw new DamagedFolderException(named, List.of("the file manifest.json is missing"));
    }
    if (Files.size(file) > LARGEST_MANIFEST) {
      throw new DamagedFolderException(named, List.of("the file manifest.json is far too large"));
    }
    byte[] content = Files.readAllBytes(file);
    try {
      return RecordJson.read(content, Manifest.class);
    } catch (IOException e) {
      throw new DamagedFolderException(
          named, List.of("the file manifest.json can't be read: " + e.getMessage()));
    }
  }

  private static void requireReplaceable(Path target) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS) || isSealed(target)) {
      return;
    }
    if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(target + ": is not a folder; name another one");
    }
    try (Stream<Path> content = Files.list(target)) {
      if (content.findAny().isPresent()) {
        throw new IOException(
            target + ": has other files, which would be lost; name another folder");
      }
    }
  }

  /** Renames twice; between the two renames {@link #recover} finds the old folder. */
  private static void put(Path aside, Path target) throws IOException {
    Path previous = AtomicFile.aside(target, "previous");
    boolean replacing = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    if (replacing) {
      Files.move(target, previous, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (replacing) {
        Files.move(previous, target, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    AtomicFile.forceFolder(target.getParent());
    FolderTree.delete(previous);
  }

  /**
   * Completes the work of a writer that was killed between the two renames or before cleaning up.
   */
  private static void recover(Path target) throws IOException {
    Path previous = AtomicFile.aside(target, "previous");
    if (!Files.exists(previous, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      FolderTree.delete(previous);
    } else {
      Files.move(previous, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
