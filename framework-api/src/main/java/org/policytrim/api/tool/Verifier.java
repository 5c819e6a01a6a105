package org.policytrim.api.tool;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.pf4j.ExtensionPoint;

/** Replays recorded data of the original through a plugin and measures the differences. */
public interface Verifier extends ExtensionPoint {

  /** The name for {@code verify NAME}. */
  String name();

  /** One sentence. */
  String description();

  /**
   * Replays everything recorded under a folder.
   *
   * @param golden the folder
   * @param progress receives one line per case
   * @throws org.policytrim.api.plugin.PluginException if the folder holds nothing this verifier
   *     knows
   */
  Verification verify(Path golden, Consumer<String> progress);
}
