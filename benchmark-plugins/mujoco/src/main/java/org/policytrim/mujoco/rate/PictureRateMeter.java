package org.policytrim.mujoco.rate;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.tool.ThroughputProbe;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.ObjectType;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.render.RenderQuality;
import org.policytrim.mujoco.render.Renderer;
import org.policytrim.mujoco.render.Shot;

/** Pictures of this plugin's arm scene, in both qualities. */
@Extension
public final class PictureRateMeter implements ThroughputProbe {

  private static final int[] SIZES = {64, 128, 224};

  private final AssetCache cache;

  /** A meter with the host's cache. */
  @Inject
  public PictureRateMeter(PluginContext context) {
    this.cache = AssetCache.of(context);
  }

  @Override
  public String kind() {
    return "render";
  }

  @Override
  public String component() {
    return "mujoco";
  }

  /** Has one subject, the arm scene of this plugin. */
  @Override
  public List<Rate> measure(Request request) {
    if (!request.subjects().isEmpty() && !request.subjects().contains(ArmScene.NAME)) {
      return List.of();
    }
    List<Rate> rates = new ArrayList<>();
    try (MjModel model = ArmScene.compile(MuJoCo.load(cache));
        Renderer renderer = Renderer.open(cache, request.threads())) {
      for (RenderQuality quality : RenderQuality.values()) {
        for (int size : SIZES) {
          Shot shot = Shot.of(model.id(ObjectType.CAMERA, ArmScene.CAMERA), size, size, quality);
          rates.add(rate(model, renderer, shot, 1, request.seconds()));
          if (request.threads() > 1) {
            rates.add(rate(model, renderer, shot, request.threads(), request.seconds()));
          }
        }
      }
    }
    return rates;
  }

  private static Rate rate(
      MjModel model, Renderer renderer, Shot shot, int threads, double seconds) {
    List<MjData> simulations = new ArrayList<>();
    try {
      List<Runnable> actions = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        MjData data = model.newData();
        simulations.add(data);
        data.forward();
        byte[] picture = new byte[shot.bytes()];
        actions.add(() -> renderer.render(data, shot, picture));
      }
      return new Rate(
          "%s %s %d pixels"
              .formatted(
                  ArmScene.NAME, shot.quality().name().toLowerCase(Locale.ROOT), shot.width()),
          "pictures/s",
          Stopwatch.perSecond(actions, seconds),
          threads);
    } finally {
      simulations.forEach(MjData::close);
    }
  }
}
