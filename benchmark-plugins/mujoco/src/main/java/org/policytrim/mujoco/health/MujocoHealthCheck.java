package org.policytrim.mujoco.health;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Consumer;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tool.HealthCheck;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.assets.MujocoAssets;
import org.policytrim.mujoco.assets.PackageStore;

/** Whether the engine is here, of the right version, and steps. */
@Extension
public final class MujocoHealthCheck implements HealthCheck {

  private static final String FALLING_BALL =
      "<mujoco><worldbody><body><freejoint/><geom size='1'/></body></worldbody></mujoco>";

  private final AssetCache cache;

  /** A check of the host's cache. */
  @Inject
  public MujocoHealthCheck(PluginContext context) {
    this.cache = AssetCache.of(context);
  }

  @Override
  public String name() {
    return "MuJoCo 3.3.0";
  }

  @Override
  public Finding check() {
    try {
      return MujocoAssets.find(cache)
          .map(MuJoCo::load)
          .map(MujocoHealthCheck::tried)
          .orElseGet(
              () ->
                  new Finding(
                      false,
                      "libmujoco 3.3.0 is not on this machine",
                      "Run 'doctor --fix', which fetches it with Python's pip, or point"
                          + " POLICYTRIM_MUJOCO to a libmujoco.so.3.3.0"));
    } catch (PluginException failure) {
      return new Finding(false, failure.problem(), failure.remedy());
    }
  }

  @Override
  public Finding fix(Consumer<String> progress) {
    try {
      if (MujocoAssets.configured().isEmpty()) {
        new PackageStore(cache).repair(MujocoAssets.PACKAGE, progress);
      }
      return check();
    } catch (PluginException failure) {
      return new Finding(false, failure.problem(), failure.remedy());
    }
  }

  private static Finding tried(MuJoCo mujoco) {
    try (MjModel model = mujoco.parseModel(FALLING_BALL, Map.of());
        MjData data = model.newData()) {
      data.step(1);
      boolean falls = data.qvel().get(2) < 0;
      return falls
          ? new Finding(true, mujoco + ", a ball falls", "")
          : new Finding(
              false, mujoco + " does not compute", "Run 'doctor --fix', which fetches it anew");
    }
  }
}
