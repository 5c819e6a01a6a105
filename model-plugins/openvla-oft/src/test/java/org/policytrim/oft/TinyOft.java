package org.policytrim.oft;

import java.nio.file.Path;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.oft.policy.OftSettings;
import org.policytrim.oft.policy.OftSettings.Decoding;
import org.policytrim.oft.policy.OftSize;
import org.policytrim.oft.policy.PromptEncoder;

/** The smallest network that has all its parts. */
final class TinyOft {

  private TinyOft() {}

  static OftProvider provider() {
    return new OftProvider(new PluginContext(Path.of("unused"), 1));
  }

  static OftSettings settings(Decoding decoding, boolean stopToken) {
    return settings(decoding, stopToken, OftSettings.Lora.whole());
  }

  static OftSettings settings(Decoding decoding, boolean stopToken, OftSettings.Lora lora) {
    return new OftSettings(
        OftSize.NANO,
        1.6,
        decoding,
        PromptEncoder.Style.INSTRUCTION,
        stopToken,
        lora,
        64,
        new OftSettings.Network(0, 8, 16, 24, 1, 2, 16, 24, 2, 2, 8, 2));
  }
}
