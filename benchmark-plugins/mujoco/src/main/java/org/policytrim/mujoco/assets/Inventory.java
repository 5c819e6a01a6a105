package org.policytrim.mujoco.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The list of files in an unpacked package, as {@code sha256sum} writes it with the size between:
 * tells later whether a file was lost, cut or changed.
 */
final class Inventory {

  static final String FILE = "INVENTORY.txt";

  private Inventory() {}

  /** Lists a folder's files into it. */
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

  /** Files that are missing or of another size, a quick look; the list itself if that is lost. */
  static List<String> changedSizes(Path folder) {
    return changed(folder, false);
  }

  /** Files that are missing or of another content. */
  static List<String> changedContents(Path folder) {
    return changed(folder, true);
  }

  private static List<String> changed(Path folder, boolean thoroughly) {
    List<String> changed = new ArrayList<>();
    try {
      if (!Files.isRegularFile(folder.resolve(FILE))) {
        return List.of(FILE);
      }
      for (String line : Files.readAllLines(folder.resolve(FILE))) {
        String[] parts = line.split("  ", 3);
        Path file = folder.resolve(parts[parts.length - 1]);
        boolean same =
            parts.length == 3
                && Files.isRegularFile(file)
                && String.valueOf(Files.size(file)).equals(parts[1])
                && (!thoroughly || Sha256.of(file).equals(parts[0]));
        if (!same) {
          changed.add(parts[parts.length - 1]);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return changed;
  }
}
