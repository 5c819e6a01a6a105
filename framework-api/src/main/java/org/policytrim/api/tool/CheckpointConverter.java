package org.policytrim.api.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.pf4j.ExtensionPoint;
import org.policytrim.api.model.PolicyCard;

/** Converts between published checkpoints and bundles, for {@code import} and {@code export}. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface CheckpointConverter extends ExtensionPoint {

  /** Returns the name of the model. */
  String model();

  /**
   * The description of an imported checkpoint.
   *
   * @param card the policy's card
   * @param settings the settings with which the model's provider opens the files
   * @param notes sentences about parts of the checkpoint that the policy does not use
   */
  record Imported(PolicyCard card, Record settings, List<String> notes) {

    public Imported {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Describes the robot of a checkpoint, without reading weights.
   *
   * @param checkpoint the published folder
   * @param options facts that the files may lack
   * @throws org.policytrim.api.plugin.PluginException naming the file that is missing or wrong
   */
  CheckpointDescription describe(Path checkpoint, ImportOptions options) throws IOException;

  /**
   * Writes a bundle's model files from a checkpoint. The core adds {@code policy.yaml} and the
   * manifest.
   *
   * @param checkpoint the published folder with weights, configuration and normalisation files
   * @param bundle an empty folder
   * @param options facts that the files may lack
   * @return the policy's card, and the model's settings
   * @throws org.policytrim.api.plugin.PluginException naming every missing, unexpected or misshapen
   *     tensor
   */
  Imported importCheckpoint(Path checkpoint, Path bundle, ImportOptions options) throws IOException;

  /**
   * Writes a checkpoint from a bundle, under the original file and tensor names.
   *
   * @param bundle the bundle's folder; the core has checked its manifest
   * @param card the policy's card
   * @param target an empty folder
   */
  void exportCheckpoint(Path bundle, PolicyCard card, Path target) throws IOException;
}
