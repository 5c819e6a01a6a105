package org.policytrim.gr00t;

import java.nio.file.Path;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.network.flow.Exploration;

/** The smallest network that has all its parts: padding, future tokens, several embodiments. */
final class TinyGr00t {

  private TinyGr00t() {}

  static Gr00tProvider provider() {
    return new Gr00tProvider(new PluginContext(Path.of("unused"), 1));
  }

  static Gr00tSettings settings(Gr00tSettings.Version version, Exploration exploration) {
    return new Gr00tSettings(
        Gr00tSize.NANO,
        version,
        1,
        3,
        0.5,
        exploration,
        2,
        64,
        new Gr00tSettings.Network(0, 8, 16, 1, 2, 1, 2, 8, 4, 2, 8, 12, 1, 2, 2, 5, 7));
  }
}
