package org.policytrim.mujoco.rate;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.tool.ThroughputProbe;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.assets.AssetCache;

/** Bare physics steps: what any environment on this engine can reach at the most. */
@Extension
public final class EngineRateMeter implements ThroughputProbe {

  private static final int SETTLING_STEPS = 400;

  private final AssetCache cache;

  /** A meter with the host's cache. */
  @Inject
  public EngineRateMeter(PluginContext context) {
    this.cache = AssetCache.of(context);
  }

  @Override
  public String kind() {
    return "env";
  }

  @Override
  public String component() {
    return "mujoco";
  }

  /** Has one subject, the arm scene of this plugin; steps it on one thread and on all of them. */
  @Override
  public List<Rate> measure(Request request) {
    if (!request.subjects().isEmpty() && !request.subjects().contains(ArmScene.NAME)) {
      return List.of();
    }
    List<Rate> rates = new ArrayList<>();
    try (MjModel model = ArmScene.compile(MuJoCo.load(cache))) {
      rates.add(rate(model, 1, request.seconds()));
      if (request.threads() > 1) {
        rates.add(rate(model, request.threads(), request.seconds()));
      }
    }
    return rates;
  }

  private static Rate rate(MjModel model, int threads, double seconds) {
    List<MjData> simulations = new ArrayList<>();
    try {
      for (int i = 0; i < threads; i++) {
        MjData data = model.newData();
        simulations.add(data);
        data.step(SETTLING_STEPS);
      }
      List<Runnable> actions = new ArrayList<>();
      simulations.forEach(data -> actions.add(() -> data.step(1)));
      return new Rate(
          ArmScene.NAME + " mj_step", "steps/s", Stopwatch.perSecond(actions, seconds), threads);
    } finally {
      simulations.forEach(MjData::close);
    }
  }
}
