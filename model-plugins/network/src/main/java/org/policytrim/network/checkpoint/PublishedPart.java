package org.policytrim.network.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.policytrim.toolkit.safetensors.SafetensorsArchive;

/**
 * Tensors of a checkpoint that are stored together, and the names they have in a bundle.
 *
 * @param file the name of the file they are exported to
 * @param archive the stored tensors; closed with the part
 * @param stored the stored names by the names in a bundle
 */
public record PublishedPart(String file, SafetensorsArchive archive, Map<String, String> stored)
    implements AutoCloseable {

  private static final String SUFFIX = ".safetensors";

  /** The prefix of all names after training with several processes. */
  private static final String WRAPPED = "module.";

  public PublishedPart {
    stored = Collections.unmodifiableMap(new LinkedHashMap<>(stored));
  }

  /**
   * Opens the network's tensors, in one file or several shards. Bundles use the stored names.
   *
   * @throws IOException naming the file that is missing or damaged
   */
  @SuppressWarnings("MustBeClosedChecker") // The part closes it.
  public static PublishedPart model(Path checkpoint) throws IOException {
    SafetensorsArchive archive = SafetensorsArchive.open(checkpoint);
    Map<String, String> stored = new LinkedHashMap<>();
    archive.names().forEach(name -> stored.put(name, name));
    return new PublishedPart(SafetensorsArchive.SINGLE, archive, stored);
  }

  /**
   * Opens the tensors of a part that has a file of its own, {@code PART.safetensors} or {@code
   * PART--STEPS_checkpoint.safetensors}. In a bundle their names begin with the part's name; the
   * prefix of training with several processes is dropped.
   *
   * @return empty if there is no such file
   * @throws IOException naming the file that is damaged, ambiguous or a pickle
   */
  @SuppressWarnings("MustBeClosedChecker") // The part closes it.
  public static Optional<PublishedPart> beside(Path checkpoint, String part) throws IOException {
    Optional<Path> file = only(checkpoint, part);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    SafetensorsArchive archive = SafetensorsArchive.open(file.get());
    Map<String, String> stored = new LinkedHashMap<>();
    for (String name : archive.names()) {
      String bare = name.startsWith(WRAPPED) ? name.substring(WRAPPED.length()) : name;
      stored.put(part + "." + bare, name);
    }
    return Optional.of(new PublishedPart(part + SUFFIX, archive, stored));
  }

  private static Optional<Path> only(Path checkpoint, String part) throws IOException {
    List<Path> found = matching(checkpoint, part, SUFFIX);
    if (found.size() > 1) {
      throw new IOException("there are several of one part, keep the one that is meant: " + found);
    }
    List<Path> pickles = matching(checkpoint, part, ".pt");
    if (found.isEmpty() && !pickles.isEmpty()) {
      throw new IOException(
          "%s is a pickle, which could run any code and is not read; write its tensors to %s%s"
              .formatted(pickles.getFirst(), part, SUFFIX));
    }
    return found.stream().findFirst();
  }

  private static List<Path> matching(Path checkpoint, String part, String suffix)
      throws IOException {
    try (Stream<Path> inside = Files.list(checkpoint)) {
      return inside
          .filter(
              path -> {
                String name = path.getFileName().toString();
                return name.equals(part + suffix)
                    || (name.startsWith(part + "--") && name.endsWith(suffix));
              })
          .sorted()
          .toList();
    }
  }

  /** Returns the same tensors under other names. */
  public PublishedPart named(Map<String, String> names) {
    return new PublishedPart(file, archive, names);
  }

  @Override
  public void close() {
    archive.close();
  }
}
