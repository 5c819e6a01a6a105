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
import org.policytrim.mujoco.assets.GlAssets;
import org.policytrim.mujoco.assets.MujocoAssets;
import org.policytrim.mujoco.assets.PackageStore;
import org.policytrim.mujoco.render.RenderQuality;
import org.policytrim.mujoco.render.RenderRequest;
import org.policytrim.mujoco.render.Renderer;

/** Checks that images can be rendered, and reports with which OpenGL. */
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
      "Run 'doctor --fix', which downloads OSMesa with Python's pip (84 MB), or install OpenGL"
          + " (Debian, Ubuntu: apt install libegl1 libgl1-mesa-dri)";

  private static final int PIXELS = 8;

  private final AssetCache cache;

  /** Creates a check that searches the host's cache. */
  @Inject
  public GlHealthCheck(PluginContext context) {
    this.cache = AssetCache.of(context);
  }

  @Override
  public String name() {
    return "OpenGL for images";
  }

  @Override
  public Finding check() {
    return Findings.of(this::render);
  }

  @Override
  public Finding fix(Consumer<String> progress) {
    return Findings.of(
        () -> {
          PackageStore store = new PackageStore(cache);
          boolean damaged = !store.changedFiles(GlAssets.PACKAGE).isEmpty();
          if (damaged || !check().healthy()) {
            store.repair(GlAssets.PACKAGE, progress);
          }
          return check();
        });
  }

  private Finding render() {
    if (MujocoAssets.find(cache).isEmpty()) {
      return new Finding(false, "not tested because MuJoCo is missing", "Run 'doctor --fix'");
    }
    MuJoCo mujoco = MuJoCo.load(cache);
    return Renderer.openPresent(cache, 1)
        .map(renderer -> render(mujoco, renderer))
        .orElseGet(() -> new Finding(false, "neither EGL nor OSMesa was found", REMEDY));
  }

  private static Finding render(MuJoCo mujoco, Renderer opened) {
    byte[] image = new byte[PIXELS * PIXELS * 3];
    try (Renderer renderer = opened;
        MjModel model = mujoco.parseModel(RED_WALL, Map.of());
        MjData data = model.newData()) {
      data.forward();
      renderer.render(data, RenderRequest.of(0, PIXELS, PIXELS, RenderQuality.PARITY), image);
      boolean red = (image[0] & 0xFF) > 200 && (image[1] & 0xFF) < 50;
      return red
          ? new Finding(true, renderer.description() + " renders correctly", "")
          : new Finding(
              false,
              renderer.description() + " renders a wrong image",
              "Choose another OpenGL with POLICYTRIM_GL=egl or POLICYTRIM_GL=osmesa");
    }
  }
}
