package org.policytrim.network.verify;

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

/**
 * Looks for the recordings in a folder and up to two folders below it. Links are followed, for
 * recordings are large and often lie elsewhere; a link that leads back to a folder above it, or
 * nowhere, and a folder that may not be read are passed over.
 */
final class RecordingFolders extends SimpleFileVisitor<Path> {

  /** Says whether a folder is a recording. */
  interface Criterion {

    /**
     * Whether it is one.
     *
     * @throws IOException if what it holds can't be read
     */
    boolean isRecording(Path folder) throws IOException;
  }

  /** A folder of models, each a folder of recordings. */
  private static final int DEPTH = 2;

  private final Criterion criterion;
  private final List<Path> found = new ArrayList<>();

  private RecordingFolders(Criterion criterion) {
    this.criterion = criterion;
  }

  /**
   * The recordings in a folder, sorted; none if there is no such folder.
   *
   * @throws IOException if a recording can't be read
   */
  static List<Path> in(Path folder, Criterion criterion) throws IOException {
    RecordingFolders visitor = new RecordingFolders(criterion);
    Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, visitor);
    return visitor.found.stream().sorted().toList();
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
      throws IOException {
    return visitFile(folder, attributes);
  }

  /** Folders at the greatest depth come here, like files. */
  @Override
  public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
    if (attributes.isDirectory() && criterion.isRecording(path)) {
      found.add(path);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException failure) {
    return FileVisitResult.CONTINUE;
  }
}
