package org.policytrim.metaworld;

import jakarta.inject.Inject;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.health.PackageHealthCheck;

/** Checks that Meta-World's scenes are complete on this machine. */
@Extension
public final class AssetsHealthCheck extends PackageHealthCheck {

  /** Creates a check of the host's cache. */
  @Inject
  public AssetsHealthCheck(PluginContext context) {
    super(AssetCache.of(context), MetaworldAssets.PACKAGE);
  }

  @Override
  public String name() {
    return "Meta-World 3.1.1 scenes";
  }
}
