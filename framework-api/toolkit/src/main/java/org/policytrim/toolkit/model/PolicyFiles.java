package org.policytrim.toolkit.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.toolkit.safetensors.Safetensors;

/**
 * The files of a saved policy.
 *
 * @param folder the folder they are in
 * @param card the policy's card
 */
public record PolicyFiles(Path folder, PolicyCard card) {

  /**
   * Reads tensors.
   *
   * @param name the file's name
   * @param layout tensors with the same names and shapes
   * @throws PluginException naming the file and what is wrong with it
   */
  public NamedTensors tensors(String name, NamedTensors layout) {
    Path file = folder.resolve(name);
    try {
      NamedTensors found = Safetensors.read(file);
      found.requireLayoutOf(layout);
      return found;
    } catch (IOException | IllegalArgumentException e) {
      throw unusable(file, e);
    }
  }

  /**
   * Reads lines of text.
   *
   * @param name the file's name
   * @throws PluginException naming the file and what is wrong with it
   */
  public List<String> lines(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.readAllLines(file);
    } catch (IOException | UncheckedIOException e) {
      throw unusable(file, e);
    }
  }

  private PluginException unusable(Path file, Exception cause) {
    return new PluginException(
        card.model(),
        "%s cannot be used (%s)".formatted(file, cause),
        "Save the policy again, or open it with the settings it was created with",
        cause);
  }
}
