package org.policytrim.mujoco.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.policytrim.toolkit.file.Sha256;

/**
 * The list of files of an unpacked package with hashes and sizes, against which the files are
 * checked later. The format is that of {@code sha256sum} with a column for the size.
 */
final class Inventory {

  static final String FILE = "INVENTORY.txt";

  private Inventory() {}

  /** Writes the list of a folder's files into the folder. */
  static void write(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        lines.add(
            "%s  %d  %s".formatted(Sha256.of(file), Files.size(file), folder.relativize(file)));
      }
    }
    Files.write(folder.resolve(FILE), lines);
  }

  /**
   * Returns the files that are missing or have another size, without reading them. If the list is
   * missing, empty or damaged, returns its name.
   */
  static List<String> changedSizes(Path folder) {
    return changed(folder, false);
  }

  /** Returns the files that are missing or have another content. */
  static List<String> changedContents(Path folder) {
    return changed(folder, true);
  }

  private static List<String> changed(Path folder, boolean thoroughly) {
    List<String> changed = new ArrayList<>();
    try {
      if (!Files.isRegularFile(folder.resolve(FILE))) {
        return List.of(FILE);
      }
      List<String> lines = Files.readAllLines(folder.resolve(FILE));
      if (lines.isEmpty()) {
        return List.of(FILE);
      }
      for (String line : lines) {
        String[] parts = line.split("  ", 3);
        if (parts.length < 3) {
          return List.of(FILE);
        }
        Path file = folder.resolve(parts[2]);
        boolean same =
            Files.isRegularFile(file)
                && String.valueOf(Files.size(file)).equals(parts[1])
                && (!thoroughly || Sha256.of(file).equals(parts[0]));
        if (!same) {
          changed.add(parts[2]);
        }
      }
    } catch (CharacterCodingException | InvalidPathException damaged) {
      return List.of(FILE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return changed;
  }
}
