package org.policytrim.oft.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pf4j.Extension;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.network.checkpoint.PublishedConverter;
import org.policytrim.oft.OftSettings;
import org.policytrim.oft.policy.NetworkFile;
import org.policytrim.oft.policy.OftFiles;
import org.policytrim.oft.prompt.PromptStyle;

/** Published OpenVLA-OFT checkpoints to bundles and back. */
@Extension
public final class OftConverter extends PublishedConverter {

  /** Made by the plugin framework. */
  public OftConverter() {
    super("openvla-oft");
  }

  @Override
  protected Imported read(Path checkpoint, Path bundle, String version) throws IOException {
    PolicyCard card = new CheckpointImport(checkpoint, version).into(bundle);
    return new Imported(card, settings(bundle));
  }

  /** Those of the original, but for networks that were made here, with their short prompts. */
  private static OftSettings settings(Path bundle) throws IOException {
    return NetworkFile.read(bundle).prompt() == PromptStyle.INSTRUCTION
        ? OftSettings.defaults()
        : OftSettings.imported(Files.exists(bundle.resolve(OftFiles.REGRESSION)));
  }

  @Override
  protected void write(Path bundle, PolicyCard card, Path target) throws IOException {
    try (CheckpointExport export = new CheckpointExport(bundle, card)) {
      export.into(target);
    }
  }
}
