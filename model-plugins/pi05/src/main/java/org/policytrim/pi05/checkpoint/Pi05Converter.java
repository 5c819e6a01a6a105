package org.policytrim.pi05.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import org.pf4j.Extension;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.network.checkpoint.PublishedConverter;
import org.policytrim.pi05.Pi05Settings;

/** Published pi0.5 checkpoints to bundles and back. */
@Extension
public final class Pi05Converter extends PublishedConverter {

  /** Made by the plugin framework. */
  public Pi05Converter() {
    super("pi05");
  }

  @Override
  protected Imported read(Path checkpoint, Path bundle, String version) throws IOException {
    PolicyCard card = new CheckpointImport(checkpoint, version).into(bundle);
    return new Imported(card, Pi05Settings.defaults());
  }

  @Override
  protected void write(Path bundle, PolicyCard card, Path target) throws IOException {
    try (CheckpointExport export = new CheckpointExport(bundle, card)) {
      export.into(target);
    }
  }
}
