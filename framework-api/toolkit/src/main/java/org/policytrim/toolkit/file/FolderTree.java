package org.policytrim.toolkit.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Operations on a folder and everything in it. Links are not followed. */
public final class FolderTree {

  private FolderTree() {}

  /**
   * Returns the entries of a folder itself, sorted by name; none if it does not exist.
   *
   * @throws IOException if the folder cannot be read
   */
  public static List<Path> list(Path folder, Predicate<Path> filter) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(filter).sorted().toList();
    }
  }

  /**
   * Deletes a folder and everything in it. Does nothing if it does not exist.
   *
   * @throws IOException if a file cannot be deleted; those before it are deleted
   */
  public static void delete(Path folder) throws IOException {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                throws IOException {
              if (failure != null) {
                throw failure;
              }
              Files.delete(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (NoSuchFileException e) {
      // Already deleted, perhaps by another process.
    }
  }

  /**
   * Forces a folder and everything in it to disk.
   *
   * @throws IOException if a file cannot be read or forced
   */
  public static void force(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) {
              AtomicFile.forceFile(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            AtomicFile.forceFolder(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
