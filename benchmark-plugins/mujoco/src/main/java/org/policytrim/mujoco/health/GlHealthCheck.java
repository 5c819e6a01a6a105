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
import org.policytrim.mujoco.assets.GlAssets;
import org.policytrim.mujoco.assets.MujocoAssets;
import org.policytrim.mujoco.assets.PackageStore;
import org.policytrim.mujoco.render.RenderQuality;
import org.policytrim.mujoco.render.RenderRequest;
import org.policytrim.mujoco.render.Renderer;

/** Whether pictures can be drawn, and with what. */
@Extension
public final class GlHealthCheck implements HealthCheck {

  private static final String RED_WALL =
      """
      <mujoco>
        <visual><headlight ambient="1 1 1" diffuse="0 0 0" specular="0 0 0"/></visual>
        <worldbody>
          <camera pos="0 0 1"/>
          <geom type="box" size="9 9 .1" rgba="1 0 0 1"/>
        </worldbody>
      </mujoco>
      """;

  private static final String REMEDY =
      "Run 'doctor --fix', which fetches OSMesa with Python's pip (84 MB), or install a GL of the"
          + " system (Debian, Ubuntu: apt install libegl1 libgl1-mesa-dri)";

  private static final int PIXELS = 8;

  private final AssetCache cache;

  /** A check of the host's cache. */
  @Inject
  public GlHealthCheck(PluginContext context) {
    this.cache = AssetCache.of(context);
  }

  @Override
  public String name() {
    return "GL for pictures";
  }

  @Override
  public Finding check() {
    try {
      if (MujocoAssets.find(cache).isEmpty()) {
        return new Finding(false, "not tried, since MuJoCo is missing", "Run 'doctor --fix'");
      }
      MuJoCo mujoco = MuJoCo.load(cache);
      return Renderer.openPresent(cache, 1)
          .map(renderer -> tried(mujoco, renderer))
          .orElseGet(() -> new Finding(false, "neither EGL nor OSMesa is here", REMEDY));
    } catch (PluginException failure) {
      return new Finding(false, failure.problem(), failure.remedy());
    }
  }

  @Override
  public Finding fix(Consumer<String> progress) {
    try {
      PackageStore store = new PackageStore(cache);
      boolean damaged = !store.changedFiles(GlAssets.PACKAGE).isEmpty();
      if (damaged || !check().healthy()) {
        store.repair(GlAssets.PACKAGE, progress);
      }
      return check();
    } catch (PluginException failure) {
      return new Finding(false, failure.problem(), failure.remedy());
    }
  }

  private static Finding tried(MuJoCo mujoco, Renderer opened) {
    byte[] picture = new byte[PIXELS * PIXELS * 3];
    try (Renderer renderer = opened;
        MjModel model = mujoco.parseModel(RED_WALL, Map.of());
        MjData data = model.newData()) {
      data.forward();
      renderer.render(data, RenderRequest.of(0, PIXELS, PIXELS, RenderQuality.PARITY), picture);
      boolean red = (picture[0] & 0xFF) > 200 && (picture[1] & 0xFF) < 50;
      return red
          ? new Finding(true, renderer.description() + " draws", "")
          : new Finding(
              false,
              renderer.description() + " draws something else than what was asked for",
              "Choose another GL with POLICYTRIM_GL=egl or POLICYTRIM_GL=osmesa");
    }
  }
}
