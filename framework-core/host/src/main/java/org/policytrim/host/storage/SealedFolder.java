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

/**
 * A folder of files that belong together, with a manifest of their hashes. It is written aside,
 * forced to disk and renamed; where another one stood in its place, that one is moved aside first
 * and removed last, so that at every moment one of the two is whole. One writer per folder at a
 * time.
 */
public final class SealedFolder {

  private static final long LARGEST_MANIFEST = 16 << 20;

  /** Puts the files into place. */
  @FunctionalInterface
  public interface Filling {

    /** Writes files and folders into an existing, empty folder. */
    void fill(Path folder) throws IOException;
  }

  private SealedFolder() {}

  /**
   * Writes a sealed folder, replacing one that stands there.
   *
   * @param folder where it is to stand; absent, empty, or a sealed folder
   * @param versions what it is written with, for the manifest
   * @param filling writes its files; whatever it throws is passed on
   * @throws IOException if it can't be written; nothing half-written remains and what stood there
   *     still stands
   */
  public static void write(Path folder, Map<String, String> versions, Filling filling)
      throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    recover(target);
    requireReplaceable(target);
    Path aside = AtomicFile.aside(target, "writing");
    FolderContent.delete(aside);
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
      FolderContent.delete(aside);
    }
  }

  /**
   * Checks a folder against its manifest, every byte of it.
   *
   * @return the manifest
   * @throws DamagedFolderException naming every file that is missing, altered or extra
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
   * Removes a sealed folder, or what remains of one: out of sight first, so that it is never seen
   * half-removed.
   */
  public static void remove(Path folder) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    Path doomed = target;
    if (!target.getFileName().toString().startsWith(".")) {
      doomed = AtomicFile.aside(target, "removing");
      FolderContent.delete(doomed);
      Files.move(target, doomed, StandardCopyOption.ATOMIC_MOVE);
    }
    FolderContent.delete(doomed);
  }

  /** Whether a folder says of itself that it is sealed; it may still be damaged. */
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
      throw new IOException(target + ": is not a folder; name another place");
    }
    try (Stream<Path> content = Files.list(target)) {
      if (content.findAny().isPresent()) {
        throw new IOException(
            target + ": holds other things, which would be lost; name another folder");
      }
    }
  }

  /** Both moves are renames; between them the old one is found by {@link #recover}. */
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
    FolderContent.delete(previous);
  }

  /** Ends what a writer left that was killed between the two moves, or before cleaning up. */
  private static void recover(Path target) throws IOException {
    Path previous = AtomicFile.aside(target, "previous");
    if (!Files.exists(previous, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      FolderContent.delete(previous);
    } else {
      Files.move(previous, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
