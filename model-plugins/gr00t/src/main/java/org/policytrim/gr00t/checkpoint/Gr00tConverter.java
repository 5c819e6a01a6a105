package org.policytrim.gr00t.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import org.pf4j.Extension;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tool.CheckpointConverter;
import org.policytrim.gr00t.Gr00tSettings;

/** Published GR00T checkpoints to bundles and back. */
@Extension
public final class Gr00tConverter implements CheckpointConverter {

  @Override
  public String model() {
    return "gr00t";
  }

  @Override
  public Imported importCheckpoint(Path checkpoint, Path bundle) {
    String version = getClass().getPackage().getImplementationVersion();
    try {
      PolicyCard card =
          new CheckpointImport(checkpoint, version == null ? "development" : version).into(bundle);
      return new Imported(card, Gr00tSettings.defaults());
    } catch (IOException | IllegalArgumentException e) {
      throw new PluginException(
          "gr00t",
          "the checkpoint %s can't be imported: %s".formatted(checkpoint, e.getMessage()),
          "Complete the folder, or name another.",
          e);
    }
  }

  @Override
  public void exportCheckpoint(Path bundle, PolicyCard card, Path target) {
    try (CheckpointExport export = new CheckpointExport(bundle, card)) {
      export.into(target);
    } catch (IOException | IllegalArgumentException e) {
      throw new PluginException(
          "gr00t",
          "the bundle %s can't be exported: %s".formatted(bundle, e.getMessage()),
          "Make room, or copy the bundle again from where it came.",
          e);
    }
  }
}
