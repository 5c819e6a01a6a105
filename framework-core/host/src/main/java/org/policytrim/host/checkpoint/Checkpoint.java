package org.policytrim.host.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.toolkit.safetensors.Safetensors;

/**
 * A checkpoint whose files match its manifest. Tensors are read on request.
 *
 * @param folder the folder of the checkpoint
 * @param number the number, increasing from 1
 * @param state the state of the run
 * @param parts the names under which tensors were saved
 */
public record Checkpoint<S extends Record>(Path folder, long number, S state, Set<String> parts) {

  public Checkpoint {
    parts = Set.copyOf(parts);
  }

  /**
   * Returns the tensors of a part.
   *
   * @throws IllegalArgumentException if there is no part of that name
   * @throws IOException if the file can't be read
   */
  public NamedTensors tensors(String part) throws IOException {
    if (!parts.contains(part)) {
      throw new IllegalArgumentException(
          "checkpoint %s has no part '%s' among %s".formatted(folder, part, parts));
    }
    return Safetensors.read(folder.resolve(part + CheckpointStore.TENSORS));
  }
}
