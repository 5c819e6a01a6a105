package org.policytrim.app.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.policytrim.host.storage.RecordJson;
import org.policytrim.method.evaluate.Evaluation;
import org.policytrim.method.evaluate.ExpertBaseline;
import org.policytrim.toolkit.file.AtomicFile;

/** Keeps a run's finished evaluations, so that a resumed run does not play them again. */
public final class StoredEvaluations {

  private static final String ENDING = ".json";

  private final Path folder;

  /** Evaluations in a folder, which is made with the first. */
  public StoredEvaluations(Path folder) {
    this.folder = folder;
  }

  /**
   * The evaluation of that name if it is finished; otherwise it is played and kept.
   *
   * @param name lower case, words joined by hyphens
   */
  public Evaluation get(String name, Supplier<Evaluation> play) {
    return get(name, Evaluation.class, play);
  }

  /** As {@link #get(String, Supplier)}, for the expert's mark. */
  public ExpertBaseline expert(Supplier<ExpertBaseline> play) {
    return get("expert", ExpertBaseline.class, play);
  }

  /**
   * Removes the finished evaluations whose name is meant.
   *
   * @return their files, in order
   */
  public List<Path> remove(Predicate<String> meant) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> there = Files.list(folder)) {
      List<Path> removed = there.filter(file -> matches(file, meant)).sorted().toList();
      for (Path file : removed) {
        Files.delete(file);
      }
      return removed;
    }
  }

  private static boolean matches(Path path, Predicate<String> meant) {
    String file = path.getFileName().toString();
    return file.endsWith(ENDING) && meant.test(file.substring(0, file.length() - ENDING.length()));
  }

  private <R extends Record> R get(String name, Class<R> type, Supplier<R> play) {
    Path file = folder.resolve(name + ENDING);
    try {
      if (Files.exists(file)) {
        return RecordJson.read(Files.readAllBytes(file), type);
      }
      R played = play.get();
      Files.createDirectories(folder);
      AtomicFile.write(file, RecordJson.write(played));
      return played;
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "the finished evaluation %s can't be kept or read: %s"
              .formatted(file, failure.getMessage()),
          failure);
    }
  }
}
