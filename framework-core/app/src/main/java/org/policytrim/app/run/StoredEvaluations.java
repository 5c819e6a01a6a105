package org.policytrim.app.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.policytrim.host.storage.RecordJson;
import org.policytrim.host.storage.SealedFile;
import org.policytrim.method.evaluate.Evaluation;
import org.policytrim.method.evaluate.ExpertBaseline;
import org.policytrim.toolkit.file.FolderTree;

/** The finished evaluations of a run, which a resumed run does not repeat. */
final class StoredEvaluations {

  private static final String SUFFIX = ".json";

  private final Path folder;
  private final Consumer<String> remarks;

  /** Stores evaluations in a folder, which is created with the first one. */
  StoredEvaluations(Path folder) {
    this(folder, _ -> {});
  }

  /**
   * Stores evaluations in a folder, which is created with the first one.
   *
   * @param remarks receives a sentence for each evaluation that is damaged and repeated
   */
  StoredEvaluations(Path folder, Consumer<String> remarks) {
    this.folder = folder;
    this.remarks = remarks;
  }

  /**
   * Returns a finished evaluation, or executes and stores it.
   *
   * @param name the name of the evaluation, in lower case with hyphens
   * @param evaluate executes the evaluation
   */
  Evaluation get(String name, Supplier<Evaluation> evaluate) {
    return get(name, Evaluation.class, evaluate);
  }

  /** Returns the finished evaluation of the expert, or executes and stores it. */
  ExpertBaseline expert(Supplier<ExpertBaseline> evaluate) {
    return get("expert", ExpertBaseline.class, evaluate);
  }

  /**
   * Deletes finished evaluations.
   *
   * @param stale selects evaluations by name
   * @return the deleted files, in order
   */
  List<Path> remove(Predicate<String> stale) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> deleted = files.filter(file -> matches(file, stale)).sorted().toList();
      for (Path file : deleted) {
        SealedFile.delete(file);
      }
      return deleted;
    }
  }

  private static boolean matches(Path path, Predicate<String> stale) {
    String file = path.getFileName().toString();
    return file.endsWith(SUFFIX) && stale.test(file.substring(0, file.length() - SUFFIX.length()));
  }

  private <R extends Record> R get(String name, Class<R> type, Supplier<R> evaluate) {
    Path file = folder.resolve(name + SUFFIX);
    try {
      if (Files.exists(file)) {
        try {
          return RecordJson.read(SealedFile.read(file), type);
        } catch (IOException damaged) {
          remarks.accept(
              "the stored evaluation %s is damaged (%s) and is repeated"
                  .formatted(file.getFileName(), damaged.getMessage()));
          FolderTree.delete(file);
        }
      }
      R result = evaluate.get();
      Files.createDirectories(folder);
      SealedFile.write(file, RecordJson.write(result));
      return result;
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "can't read or write the evaluation %s: %s".formatted(file, failure.getMessage()),
          failure);
    }
  }
}
