package org.policytrim.libero.assets;

import jakarta.inject.Inject;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.health.PackageHealthCheck;

/** Whether LIBERO's files are on this machine and whole. */
@Extension
public final class LiberoHealthCheck extends PackageHealthCheck {

  /** A check of the host's cache. */
  @Inject
  public LiberoHealthCheck(PluginContext context) {
    super(AssetCache.of(context), LiberoAssets.LIBERO);
  }

  @Override
  public String name() {
    return "LIBERO scenes, tasks and initial states";
  }
}
