package org.policytrim.maniskill.health;

import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tool.HealthCheck;
import org.policytrim.maniskill.assets.SapienAssets;
import org.policytrim.maniskill.engine.Engine;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.assets.PackageBundle;
import org.policytrim.mujoco.assets.PackageStore;

/** Checks that SAPIEN is present, unchanged and can be loaded. */
@Extension
public final class SapienHealthCheck implements HealthCheck {

  private final AssetCache cache;

  /** Creates a check of the host's cache. */
  @Inject
  public SapienHealthCheck(PluginContext context) {
    this(AssetCache.of(context));
  }

  /** Creates a check of a cache. */
  public SapienHealthCheck(AssetCache cache) {
    this.cache = cache;
  }

  @Override
  public String name() {
    return "SAPIEN 3.0.3";
  }

  @Override
  public Finding check() {
    try {
      SapienAssets.requirePlatform();
      List<String> changed =
          new PackageStore(cache).changedFiles(PackageBundle.of(SapienAssets.PACKAGE));
      if (!changed.isEmpty()) {
        return new Finding(
            false,
            "SAPIEN in the cache is damaged: missing or changed are " + changed,
            "Run 'doctor --fix', which downloads sapien 3.0.3 with Python's pip (51 MB)");
      }
      return SapienAssets.find(cache)
          .map(assets -> new Finding(true, Engine.load(assets) + " in " + assets.folder(), ""))
          .orElseGet(
              () ->
                  new Finding(
                      false,
                      "sapien 3.0.3 is not on this machine",
                      "Run 'doctor --fix', which downloads it with Python's pip (51 MB)"));
    } catch (PluginException failure) {
      return new Finding(false, failure.problem(), failure.remedy());
    }
  }

  @Override
  public Finding fix(Consumer<String> progress) {
    try {
      SapienAssets.requirePlatform();
      new PackageStore(cache).repair(PackageBundle.of(SapienAssets.PACKAGE), progress);
    } catch (PluginException failure) {
      return new Finding(false, failure.problem(), failure.remedy());
    }
    return check();
  }
}
