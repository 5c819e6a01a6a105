package org.policytrim.api.tool;

import java.io.IOException;
import java.nio.file.Path;
import org.pf4j.ExtensionPoint;
import org.policytrim.api.model.PolicyCard;

/** Turns published checkpoints into bundles and back, for {@code import} and {@code export}. */
public interface CheckpointConverter extends ExtensionPoint {

  /** The model plugin's name. */
  String model();

  /**
   * What a checkpoint turned out to be.
   *
   * @param card of the policy
   * @param settings those of the model's provider that open the files again
   */
  record Imported(PolicyCard card, Record settings) {}

  /**
   * Writes a bundle's model files from a checkpoint. The core adds {@code policy.yaml} and the
   * manifest.
   *
   * @param checkpoint the published folder (safetensors, configuration, normalisation files)
   * @param bundle an existing, empty folder
   * @return the card for the bundle, and the model's settings
   * @throws org.policytrim.api.plugin.PluginException naming every missing, superfluous or
   *     misshapen tensor
   */
  Imported importCheckpoint(Path checkpoint, Path bundle) throws IOException;

  /**
   * Writes a checkpoint under the original names from a bundle.
   *
   * @param bundle the bundle, its manifest checked
   * @param card its card
   * @param target an existing, empty folder
   */
  void exportCheckpoint(Path bundle, PolicyCard card, Path target) throws IOException;
}
