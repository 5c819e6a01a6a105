package org.policytrim.host.storage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import org.policytrim.toolkit.file.AtomicFile;
import org.policytrim.toolkit.file.Sha256;

/** The files of a folder. Links are never followed. */
final class FolderContent {

  private FolderContent() {}

  /** Returns all files in a folder and its subfolders, by their names relative to it. */
  static SortedMap<String, Path> files(Path folder) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.put(folder.relativize(file).toString().replace('\\', '/'), file);
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  /** Returns the manifest's entry for a file. */
  static Manifest.FileEntry entry(String name, Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(file + ": is neither a file nor a folder");
    }
    return new Manifest.FileEntry(name, Files.size(file), Sha256.of(file));
  }

  /** Forces a folder and everything in it to disk. */
  static void force(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            AtomicFile.forceFile(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            AtomicFile.forceFolder(visited);
            return super.postVisitDirectory(visited, failure);
          }
        });
  }
}
