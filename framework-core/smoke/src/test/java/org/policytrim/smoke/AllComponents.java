package org.policytrim.smoke;

import java.nio.file.Path;
import java.util.List;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.gr00t.Gr00tProvider;
import org.policytrim.host.plugin.Components;
import org.policytrim.libero.LiberoProvider;
import org.policytrim.maniskill.ManiskillProvider;
import org.policytrim.metaworld.MetaworldProvider;
import org.policytrim.method.reward.ChunkHorizon;
import org.policytrim.method.reward.GroupStability;
import org.policytrim.method.reward.StepSaving;
import org.policytrim.method.reward.Success;
import org.policytrim.oft.OftProvider;
import org.policytrim.pi05.Pi05Provider;
import org.policytrim.toy.gaussian.ToyGaussianProvider;
import org.policytrim.toy.reach.ToyReachProvider;
import org.policytrim.toy.token.ToyTokenProvider;

/** The components of the core and of all plugins in this repository, without their zips. */
final class AllComponents {

  private AllComponents() {}

  /** Returns the components; plugins that need a cache use this folder. */
  static Components of(Path cache) {
    PluginContext context = new PluginContext(cache, 1);
    return new Components(
        List.of(
            new MetaworldProvider(context),
            new LiberoProvider(context),
            new ManiskillProvider(context),
            new ToyReachProvider()),
        List.of(
            new Pi05Provider(context),
            new Gr00tProvider(context),
            new OftProvider(context),
            new ToyGaussianProvider(),
            new ToyTokenProvider()),
        List.of(),
        List.of(
            new Success.Provider(),
            new ChunkHorizon.Provider(),
            new StepSaving.Provider(),
            new GroupStability.Provider()));
  }
}
