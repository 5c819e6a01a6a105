package org.policytrim.app.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.report.folder.RunFolder;
import org.policytrim.toolkit.file.FolderTree;

/** Checks and prepares the folder of a run before the run starts or continues. */
final class FolderPreparation {

  private FolderPreparation() {}

  /**
   * Checks that a run can start or continue in a folder, without changing anything.
   *
   * @param root the folder, which need not exist
   * @param resume whether a run in the folder may be continued
   * @throws PluginException if the folder holds a run and {@code resume} is false, or if it holds
   *     other files than those of a run
   */
  static RunFolder check(Path root, boolean resume) {
    RunFolder folder = new RunFolder(root);
    try {
      if (!Files.exists(folder.experiment())) {
        requireEmpty(root);
      } else if (!resume) {
        throw new PluginException(
            root.toString(),
            "the folder already contains a run",
            "Add --resume to continue it, or choose another folder");
      }
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException("the folder %s can't be read".formatted(root), failure);
    }
  }

  /** Ignores hidden files: a run that was killed early may have left some. */
  private static void requireEmpty(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> content = Files.list(root)) {
      Optional<String> other =
          content
              .map(path -> path.getFileName().toString())
              .filter(name -> !name.startsWith("."))
              .sorted()
              .findFirst();
      if (other.isPresent()) {
        throw new PluginException(
            root.toString(),
            "the folder contains no run, but other files, such as '%s'".formatted(other.get()),
            "Choose an empty or a new folder");
      }
    }
  }

  /** Deletes temporary files of a process that was killed. */
  static void clearScratch(RunFolder folder) throws IOException {
    if (Files.isDirectory(folder.scratch())) {
      try (Stream<Path> files = Files.list(folder.scratch())) {
        for (Path file : files.toList()) {
          FolderTree.delete(file);
        }
      }
    }
  }
}
