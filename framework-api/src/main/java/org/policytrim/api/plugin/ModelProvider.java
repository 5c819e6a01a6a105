package org.policytrim.api.plugin;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;

/** Brings a model family that can be trained. */
public interface ModelProvider<C extends Record> extends ComponentProvider<C> {

  /**
   * The longest plan a policy trained with this chunk can predict; empty where its plan length is
   * free (a flow head's suffix is just more tokens; a token head is bound to its chunk).
   */
  OptionalInt longestChunk(int trainedChunk);

  /** Makes a policy with fresh weights. */
  TrainablePolicy create(C settings, ModelContext context);

  /**
   * Opens the files that {@link TrainablePolicy#save} wrote; the core has checked the manifest.
   *
   * @param folder the bundle
   * @param card its card
   * @param settings the settings it was made with
   * @param device where to compute
   * @throws PluginException naming the file and what is wrong with it
   */
  TrainablePolicy open(Path folder, PolicyCard card, C settings, Device device);
}
