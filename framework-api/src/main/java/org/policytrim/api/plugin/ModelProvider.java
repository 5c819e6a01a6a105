package org.policytrim.api.plugin;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;

/** Creates and opens trainable policies of one model family. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public interface ModelProvider<C extends Record> extends ComponentProvider<C> {

  /**
   * Returns the greatest chunk length of a policy that was pretrained with a chunk; empty if there
   * is no limit, as with flow heads, whose input can grow.
   */
  OptionalInt longestChunk(int trainedChunk);

  /**
   * Creates a policy with random weights.
   *
   * @throws PluginException if the model cannot produce these actions or process these observations
   */
  TrainablePolicy create(C settings, ModelContext context);

  /**
   * Opens a policy from the files that {@link TrainablePolicy#save} wrote. The core has checked the
   * manifest.
   *
   * @param folder the bundle's folder
   * @param card the policy's card
   * @param settings the settings that the policy was created with
   * @param device the device to compute on
   * @throws PluginException naming the file and what is wrong with it
   */
  TrainablePolicy open(Path folder, PolicyCard card, C settings, Device device);

  /**
   * Returns the memory that the policy of a bundle needs, without loading it.
   *
   * @param folder the bundle's folder
   * @param card the policy's card
   * @param settings the settings that the policy was created with
   * @param device the device to compute on
   * @return empty if it needs too little to matter
   * @throws PluginException naming the file and what is wrong with it
   */
  default Optional<MemoryNeeds> memory(Path folder, PolicyCard card, C settings, Device device) {
    return Optional.empty();
  }
}
