package org.policytrim.oft.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.policytrim.network.checkpoint.PublishedPart;
import org.policytrim.network.checkpoint.PublishedTensors;
import org.policytrim.oft.graph.OftBackbone;
import org.policytrim.oft.graph.RegressionHead;
import org.policytrim.toolkit.safetensors.SafetensorsArchive;

/**
 * The files of a published checkpoint: the network, the state's projector and the regression head.
 * In a bundle the names of the last two begin with the name of their part.
 */
final class PublishedParts {

  private static final String SUFFIX = ".safetensors";

  /** The prefix of all names after training with several processes. */
  private static final String WRAPPED = "module.";

  private PublishedParts() {}

  /**
   * Opens all parts that there are.
   *
   * @throws IOException naming the file that is missing, damaged, ambiguous or a pickle
   */
  static PublishedTensors open(Path checkpoint) throws IOException {
    List<PublishedPart> parts = new ArrayList<>();
    try {
      parts.add(PublishedPart.model(checkpoint));
      for (String part : List.of(OftBackbone.STATE_PROJECTOR, RegressionHead.PLACE)) {
        for (Path file : files(checkpoint, part)) {
          parts.add(open(file, part));
        }
      }
      return new PublishedTensors(parts);
    } catch (IOException | RuntimeException e) {
      parts.forEach(PublishedPart::close);
      throw e;
    }
  }

  /** Returns the file of a part, if there is one. */
  private static List<Path> files(Path checkpoint, String part) throws IOException {
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
    return found;
  }

  /** Returns the files {@code PART.SUFFIX} and {@code PART--STEPS_checkpoint.SUFFIX}. */
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

  @SuppressWarnings("MustBeClosedChecker") // The part closes it.
  private static PublishedPart open(Path file, String part) throws IOException {
    SafetensorsArchive archive = SafetensorsArchive.open(file);
    Map<String, String> stored = new LinkedHashMap<>();
    for (String name : archive.names()) {
      String bare = name.startsWith(WRAPPED) ? name.substring(WRAPPED.length()) : name;
      stored.put(part + "." + bare, name);
    }
    return new PublishedPart(part + SUFFIX, archive, stored);
  }
}
