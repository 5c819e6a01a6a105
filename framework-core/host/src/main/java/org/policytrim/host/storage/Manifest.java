package org.policytrim.host.storage;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The manifest of a sealed folder, which is stored in it as {@value #FILE}.
 *
 * @param format the version of this layout, {@value #FORMAT}
 * @param versions the versions that wrote the folder: {@code project}, {@code spi}, plugins by name
 * @param files all other files, sorted by name
 */
public record Manifest(int format, SortedMap<String, String> versions, List<FileEntry> files) {

  /** The name of the manifest. */
  static final String FILE = "manifest.json";

  /** The version of the layout that is written and read. */
  static final int FORMAT = 1;

  /**
   * One file.
   *
   * @param name the name relative to the folder, with forward slashes, without {@code ..}
   * @param bytes the size
   * @param sha256 the hash of the content, 64 hexadecimal digits in lower case
   */
  public record FileEntry(String name, long bytes, String sha256) {

    public FileEntry {
      if (!isInside(name)) {
        throw new IllegalArgumentException(
            "a file's name must stay within the folder, found '%s'".formatted(name));
      }
      if (bytes < 0 || !sha256.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException(
            "file %s: expected a size and a SHA-256, found %d and '%s'"
                .formatted(name, bytes, sha256));
      }
    }

    private static boolean isInside(String name) {
      return !name.equals(FILE)
          && !name.isEmpty()
          && name.indexOf('\\') < 0
          && name.indexOf(':') < 0
          && name.chars().noneMatch(Character::isISOControl)
          && List.of(name.split("/", -1)).stream()
              .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }
  }

  public Manifest {
    if (format != FORMAT) {
      throw new IllegalArgumentException(
          "the manifest's format is %d, this version reads %d".formatted(format, FORMAT));
    }
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    files = List.copyOf(files);
    Set<String> names = new HashSet<>();
    for (FileEntry file : files) {
      if (!names.add(file.name())) {
        throw new IllegalArgumentException("the manifest lists " + file.name() + " twice");
      }
    }
  }

  /** Creates a manifest with the present layout. */
  public static Manifest of(Map<String, String> versions, List<FileEntry> files) {
    return new Manifest(FORMAT, new TreeMap<>(versions), files);
  }
}
