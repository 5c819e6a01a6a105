package org.policytrim.libero.assets;

import jakarta.inject.Inject;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.health.PackageHealthCheck;

/** Whether the arm's files are on this machine and whole. */
@Extension
public final class RobosuiteHealthCheck extends PackageHealthCheck {

  /** A check of the host's cache. */
  @Inject
  public RobosuiteHealthCheck(PluginContext context) {
    super(AssetCache.of(context), LiberoAssets.ROBOSUITE);
  }

  @Override
  public String name() {
    return "robosuite 1.4.0 arm";
  }
}
