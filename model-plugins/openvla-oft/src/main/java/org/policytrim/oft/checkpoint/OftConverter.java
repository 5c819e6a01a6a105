package org.policytrim.oft.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pf4j.Extension;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tool.CheckpointConverter;
import org.policytrim.oft.OftSettings;
import org.policytrim.oft.policy.BundleFiles;
import org.policytrim.oft.policy.NetworkFile;
import org.policytrim.oft.prompt.PromptStyle;

/** Published OpenVLA-OFT checkpoints to bundles and back. */
@Extension
public final class OftConverter implements CheckpointConverter {

  private static final String MODEL = "openvla-oft";

  @Override
  public String model() {
    return MODEL;
  }

  @Override
  public Imported importCheckpoint(Path checkpoint, Path bundle) {
    String version = getClass().getPackage().getImplementationVersion();
    try {
      PolicyCard card =
          new CheckpointImport(checkpoint, version == null ? "development" : version).into(bundle);
      return new Imported(card, settings(bundle));
    } catch (IOException | IllegalArgumentException e) {
      throw new PluginException(
          MODEL,
          "the checkpoint %s can't be imported: %s".formatted(checkpoint, e.getMessage()),
          "Complete the folder, or name another.",
          e);
    }
  }

  /** Those of the original, but for networks that were made here, with their short prompts. */
  private static OftSettings settings(Path bundle) throws IOException {
    return NetworkFile.read(bundle).prompt() == PromptStyle.INSTRUCTION
        ? OftSettings.defaults()
        : OftSettings.imported(Files.exists(bundle.resolve(BundleFiles.REGRESSION)));
  }

  @Override
  public void exportCheckpoint(Path bundle, PolicyCard card, Path target) {
    try (CheckpointExport export = new CheckpointExport(bundle, card)) {
      export.into(target);
    } catch (IOException | IllegalArgumentException e) {
      throw new PluginException(
          MODEL,
          "the bundle %s can't be exported: %s".formatted(bundle, e.getMessage()),
          "Make room, or copy the bundle again from where it came.",
          e);
    }
  }
}
