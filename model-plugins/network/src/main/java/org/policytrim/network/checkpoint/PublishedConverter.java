package org.policytrim.network.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tool.CheckpointConverter;

/**
 * A converter that tells its user what is wrong with a folder. The model says how a folder is read
 * and written.
 */
public abstract class PublishedConverter implements CheckpointConverter {

  private final String model;

  /**
   * A converter.
   *
   * @param model the model plugin's name, which is also its id
   */
  protected PublishedConverter(String model) {
    this.model = model;
  }

  /**
   * Reads a checkpoint into a bundle.
   *
   * @param version the plugin's
   * @throws IOException if a file is missing or is not what it should be, naming it
   * @throws IllegalArgumentException if tensors or settings don't go together
   */
  protected abstract Imported read(Path checkpoint, Path bundle, String version) throws IOException;

  /**
   * Writes a bundle as a checkpoint.
   *
   * @throws IOException if a file can't be read or written, naming it
   * @throws IllegalArgumentException if tensors or settings don't go together
   */
  protected abstract void write(Path bundle, PolicyCard card, Path target) throws IOException;

  @Override
  public final String model() {
    return model;
  }

  @Override
  public final Imported importCheckpoint(Path checkpoint, Path bundle) {
    String version = getClass().getPackage().getImplementationVersion();
    try {
      return read(checkpoint, bundle, version == null ? "development" : version);
    } catch (IOException | IllegalArgumentException e) {
      throw new PluginException(
          model,
          "the checkpoint %s can't be imported: %s".formatted(checkpoint, e.getMessage()),
          "Complete the folder, or name another.",
          e);
    }
  }

  @Override
  public final void exportCheckpoint(Path bundle, PolicyCard card, Path target) {
    try {
      write(bundle, card, target);
    } catch (IOException | IllegalArgumentException e) {
      throw new PluginException(
          model,
          "the bundle %s can't be exported: %s".formatted(bundle, e.getMessage()),
          "Make room, or copy the bundle again from where it came.",
          e);
    }
  }
}
