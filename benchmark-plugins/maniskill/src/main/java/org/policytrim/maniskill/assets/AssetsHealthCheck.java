package org.policytrim.maniskill.assets;

import jakarta.inject.Inject;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.health.PackageHealthCheck;

/** Checks that ManiSkill's models are on this machine and unchanged. */
@Extension
public final class AssetsHealthCheck extends PackageHealthCheck {

  /** Creates a check of the host's cache. */
  @Inject
  public AssetsHealthCheck(PluginContext context) {
    this(AssetCache.of(context));
  }

  /** Creates a check of a cache. */
  public AssetsHealthCheck(AssetCache cache) {
    super(cache, ManiskillAssets.PACKAGE);
  }

  @Override
  public String name() {
    return "ManiSkill 3.0.1 models";
  }
}
