package org.policytrim.libero.assets;

import jakarta.inject.Inject;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.health.PackageHealthCheck;

/** Checks that the arm's files are complete on this machine. */
@Extension
public final class RobosuiteHealthCheck extends PackageHealthCheck {

  /** Creates a check of the host's cache. */
  @Inject
  public RobosuiteHealthCheck(PluginContext context) {
    super(AssetCache.of(context), LiberoAssets.ROBOSUITE);
  }

  @Override
  public String name() {
    return "robosuite 1.4.0 arm";
  }
}
