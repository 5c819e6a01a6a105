package org.policytrim.network.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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

  /** Returns the same tensors under other names. */
  public PublishedPart named(Map<String, String> names) {
    return new PublishedPart(file, archive, names);
  }

  @Override
  public void close() {
    archive.close();
  }
}
