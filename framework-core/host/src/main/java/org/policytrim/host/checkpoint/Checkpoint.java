package org.policytrim.host.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.toolkit.safetensors.Safetensors;

/**
 * A checkpoint that was found whole. Its tensors are read when they are asked for.
 *
 * @param folder where it stands
 * @param number its number, rising from 1
 * @param state the run's state
 * @param parts the names under which tensors were saved
 */
public record Checkpoint<S extends Record>(Path folder, long number, S state, Set<String> parts) {

  public Checkpoint {
    parts = Set.copyOf(parts);
  }

  /**
   * The tensors saved under a name.
   *
   * @throws IllegalArgumentException if there are none of that name
   * @throws IOException if the file can't be read any more
   */
  public NamedTensors tensors(String part) throws IOException {
    if (!parts.contains(part)) {
      throw new IllegalArgumentException(
          "checkpoint %s has no part '%s' among %s".formatted(folder, part, parts));
    }
    return Safetensors.read(folder.resolve(part + CheckpointStore.TENSORS));
  }
}
