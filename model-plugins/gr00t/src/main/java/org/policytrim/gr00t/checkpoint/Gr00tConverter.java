package org.policytrim.gr00t.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import org.pf4j.Extension;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.gr00t.Gr00tSettings;
import org.policytrim.network.checkpoint.PublishedConverter;

/** Published GR00T checkpoints to bundles and back. */
@Extension
public final class Gr00tConverter extends PublishedConverter {

  /** Made by the plugin framework. */
  public Gr00tConverter() {
    super("gr00t");
  }

  @Override
  protected Imported read(Path checkpoint, Path bundle, String version) throws IOException {
    PolicyCard card = new CheckpointImport(checkpoint, version).into(bundle);
    return new Imported(card, Gr00tSettings.defaults());
  }

  @Override
  protected void write(Path bundle, PolicyCard card, Path target) throws IOException {
    try (CheckpointExport export = new CheckpointExport(bundle, card)) {
      export.into(target);
    }
  }
}
