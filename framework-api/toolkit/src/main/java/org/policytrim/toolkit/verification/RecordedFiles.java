package org.policytrim.toolkit.verification;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.policytrim.api.plugin.PluginException;

/** Finds recordings in the folder that a {@link org.policytrim.api.tool.Verifier} is given. */
public final class RecordedFiles {

  /** Decides if a folder is a recording. */
  @FunctionalInterface
  public interface Criterion {

    /**
     * Returns true if the folder is a recording.
     *
     * @throws IOException if its files cannot be read
     */
    boolean isRecording(Path folder) throws IOException;
  }

  /** Golden folders hold a folder per model, and in it one per recording. */
  private static final int DEPTH = 2;

  private final String plugin;
  private final Path golden;

  /**
   * Creates a search.
   *
   * @param plugin the plugin's name, for messages
   * @param golden the folder to search
   */
  public RecordedFiles(String plugin, Path golden) {
    this.plugin = plugin;
    this.golden = golden;
  }

  /**
   * Returns the files in the folder itself whose names match, sorted.
   *
   * @throws PluginException if there is no such folder, or it cannot be read
   */
  public List<Path> files(Predicate<String> name) {
    if (!Files.isDirectory(golden)) {
      throw new PluginException(
          plugin, "there is no folder " + golden, "Name the folder that holds the recordings");
    }
    try (Stream<Path> files = Files.list(golden)) {
      return files.filter(file -> name.test(file.getFileName().toString())).sorted().toList();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Returns the folder itself and those up to two levels below it that are recordings, sorted.
   * Links are followed. Folders that cannot be read, and links that lead nowhere or back, are
   * ignored.
   *
   * @throws PluginException if a recording cannot be read
   */
  public List<Path> folders(Criterion criterion) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          golden, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, visitor(criterion, found));
    } catch (IOException e) {
      throw unreadable(e);
    }
    return found.stream().sorted().toList();
  }

  /**
   * Returns the exception for a folder without recordings.
   *
   * @param expected the recordings that were looked for, such as "recording of pi0.5"
   */
  public PluginException nothing(String expected) {
    return new PluginException(
        plugin,
        "the folder %s holds no %s".formatted(golden, expected),
        "Name the folder that holds the recordings, or one above it");
  }

  private PluginException unreadable(IOException cause) {
    return new PluginException(
        plugin,
        "the folder %s cannot be searched for recordings: %s".formatted(golden, cause.getMessage()),
        "Make its files readable, or name another folder",
        cause);
  }

  private static SimpleFileVisitor<Path> visitor(Criterion criterion, List<Path> found) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
          throws IOException {
        return visitFile(folder, attributes);
      }

      /** Receives folders, too: those at the greatest depth. */
      @Override
      public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
          throws IOException {
        if (attributes.isDirectory() && criterion.isRecording(path)) {
          found.add(path);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path path, IOException failure) {
        return FileVisitResult.CONTINUE;
      }
    };
  }
}
