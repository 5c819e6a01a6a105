package org.policytrim.gr00t;

import java.nio.file.Path;
import java.util.List;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.network.flow.Exploration;
import org.policytrim.testkit.SpecSamples;

/** The smallest network that has all its parts: padding, future tokens, several embodiments. */
final class TinySettings {

  private TinySettings() {}

  static Gr00tProvider provider() {
    return new Gr00tProvider(new PluginContext(Path.of("unused"), 1));
  }

  static Gr00tSettings of(Gr00tSettings.Version version, Exploration exploration) {
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

  static ModelContext context(ObservationSpec observations) {
    return new ModelContext(
        SpecSamples.actions(3),
        observations,
        List.of("push the cube", "pull the cube"),
        4,
        4,
        2,
        Device.CPU,
        1);
  }
}
