package org.policytrim.libero.assets;

import jakarta.inject.Inject;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.health.PackageHealthCheck;

/** Checks that LIBERO's files are complete on this machine. */
@Extension
public final class LiberoHealthCheck extends PackageHealthCheck {

  /** Creates a check of the host's cache. */
  @Inject
  public LiberoHealthCheck(PluginContext context) {
    super(AssetCache.of(context), LiberoAssets.LIBERO);
  }

  @Override
  public String name() {
    return "LIBERO scenes, tasks and initial states";
  }
}
