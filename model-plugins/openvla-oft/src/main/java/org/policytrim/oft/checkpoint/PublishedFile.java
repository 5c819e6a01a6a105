package org.policytrim.oft.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.policytrim.toolkit.safetensors.SafetensorsArchive;

/**
 * One part of a checkpoint, opened.
 *
 * @param part its name, such as {@code action_head}; {@code model} for the network itself
 * @param archive its tensors; closed with it
 * @param stored the names we know its tensors under, and those they have in it
 */
record PublishedFile(String part, SafetensorsArchive archive, Map<String, String> stored)
    implements AutoCloseable {

  static final String MODEL = "model";

  private static final String SUFFIX = ".safetensors";

  /** What training with several processes leaves before every name. */
  private static final String WRAPPED = "module.";

  /** The network itself: one file or many. */
  @SuppressWarnings("MustBeClosedChecker")
  static PublishedFile model(Path checkpoint) throws IOException {
    SafetensorsArchive archive = SafetensorsArchive.open(checkpoint);
    Map<String, String> stored = new LinkedHashMap<>();
    archive.names().forEach(name -> stored.put(name, name));
    return new PublishedFile(MODEL, archive, stored);
  }

  /**
   * Another part, if the folder holds it, as {@code PART.safetensors} or {@code
   * PART--STEPS_checkpoint.safetensors}.
   *
   * @throws IOException if it is only there as a pickle, which is not read
   */
  @SuppressWarnings("MustBeClosedChecker")
  static Optional<PublishedFile> part(Path checkpoint, String part) throws IOException {
    List<Path> found = matching(checkpoint, part, SUFFIX);
    if (found.size() > 1) {
      throw new IOException("there are several of one part, keep the one that is meant: " + found);
    }
    if (found.isEmpty()) {
      List<Path> pickles = matching(checkpoint, part, ".pt");
      if (!pickles.isEmpty()) {
        throw new IOException(
            "%s is a pickle, which could run anything and is not read; write its tensors to %s%s"
                .formatted(pickles.getFirst(), part, SUFFIX));
      }
      return Optional.empty();
    }
    SafetensorsArchive archive = SafetensorsArchive.open(found.getFirst());
    Map<String, String> stored = new LinkedHashMap<>();
    for (String name : archive.names()) {
      String bare = name.startsWith(WRAPPED) ? name.substring(WRAPPED.length()) : name;
      stored.put(part + "." + bare, name);
    }
    return Optional.of(new PublishedFile(part, archive, stored));
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

  /** The name of the file it is exported to. */
  String fileName() {
    return part + SUFFIX;
  }

  @Override
  public void close() {
    archive.close();
  }
}
