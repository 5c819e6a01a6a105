package org.policytrim.api.tool;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.pf4j.ExtensionPoint;

/** Replays recordings of the original through a plugin, for {@code verify}. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Verifier extends ExtensionPoint {

  /** Returns the name for {@code verify NAME}. */
  String name();

  /** Returns one sentence for the list of verifiers. */
  String description();

  /**
   * Replays all recordings in a folder.
   *
   * @param golden the folder with the recordings
   * @param progress receives one line per case
   * @throws org.policytrim.api.plugin.PluginException if the folder holds no recording for this
   *     verifier
   */
  Verification verify(Path golden, Consumer<String> progress);
}
