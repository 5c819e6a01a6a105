package org.policytrim.pi05;

import java.nio.file.Path;
import java.util.List;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.network.flow.Exploration;
import org.policytrim.testkit.SpecSamples;

/** The smallest network that has all its parts. */
final class TinySettings {

  private TinySettings() {}

  static Pi05Provider provider() {
    return new Pi05Provider(new PluginContext(Path.of("unused"), 1));
  }

  /** Returns a context with one camera and six state numbers. */
  static ModelContext withCamera() {
    return new ModelContext(
        SpecSamples.actions(3),
        SpecSamples.cameraAndState(16, 6),
        List.of("push the cube", "pull the cube"),
        4,
        4,
        2,
        Device.CPU,
        1);
  }

  static Pi05Settings of(Exploration exploration, Pi05Settings.StateEntry state) {
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
