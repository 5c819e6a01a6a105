package org.policytrim.mujoco.health;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Consumer;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.tool.HealthCheck;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.assets.MujocoAssets;
import org.policytrim.mujoco.assets.PackageStore;

/** Checks that the engine is present, has the right version and can step a model. */
@Extension
public final class MujocoHealthCheck implements HealthCheck {

  private static final String FALLING_BALL =
      "<mujoco><worldbody><body><freejoint/><geom size='1'/></body></worldbody></mujoco>";

  private static final Finding MISSING =
      new Finding(
          false,
          "libmujoco 3.3.0 is not on this machine",
          "Run 'doctor --fix', which downloads it with Python's pip, or set POLICYTRIM_MUJOCO to a"
              + " libmujoco.so.3.3.0");

  private final AssetCache cache;

  /** Creates a check that searches the host's cache. */
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
    return Findings.of(
        () ->
            MujocoAssets.find(cache)
                .map(MuJoCo::load)
                .map(MujocoHealthCheck::step)
                .orElse(MISSING));
  }

  @Override
  public Finding fix(Consumer<String> progress) {
    return Findings.of(
        () -> {
          if (MujocoAssets.configured().isEmpty()) {
            new PackageStore(cache).repair(MujocoAssets.PACKAGE, progress);
          }
          return check();
        });
  }

  private static Finding step(MuJoCo mujoco) {
    try (MjModel model = mujoco.parseModel(FALLING_BALL, Map.of());
        MjData data = model.newData()) {
      data.step(1);
      boolean falls = data.qvel().get(2) < 0;
      return falls
          ? new Finding(true, mujoco.toString(), "")
          : new Finding(
              false, mujoco + " computes wrong results", "Run 'doctor --fix', which replaces it");
    }
  }
}
