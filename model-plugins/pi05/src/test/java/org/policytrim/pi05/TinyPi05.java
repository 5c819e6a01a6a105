package org.policytrim.pi05;

import java.nio.file.Path;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.network.flow.Exploration;

/** The smallest network that has all its parts. */
final class TinyPi05 {

  private TinyPi05() {}

  static Pi05Provider provider() {
    return new Pi05Provider(new PluginContext(Path.of("unused"), 1));
  }

  static Pi05Settings settings(Exploration exploration, Pi05Settings.StateEntry state) {
    return new Pi05Settings(
        Pi05Size.NANO,
        3,
        0.5,
        exploration,
        state,
        2,
        64,
        new Pi05Settings.Network(0, 8, 16, 24, 1, 2, 16, 24, 2, 2, 1, 8, 16, 24, 5, 2));
  }
}
