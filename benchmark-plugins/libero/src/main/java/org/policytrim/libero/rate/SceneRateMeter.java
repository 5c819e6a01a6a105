package org.policytrim.libero.rate;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.pf4j.Extension;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.tool.RateMeter;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.render.RenderQuality;

/**
 * {@code bench scenes}: how quickly the scene of each task is composed and compiled. Each is then
 * put into its first initial state and played for a few actions, so that {@code bench scenes
 * libero_90} also says whether all of them work.
 */
@Extension
public final class SceneRateMeter implements RateMeter {

  private static final int ACTIONS = 3;

  private final AssetCache cache;

  /** A meter with the host's cache. */
  @Inject
  public SceneRateMeter(PluginContext context) {
    this.cache = AssetCache.of(context);
  }

  @Override
  public String kind() {
    return "scenes";
  }

  @Override
  public String component() {
    return "libero";
  }

  /** Subjects are tasks and suites; five scenes unless named. Each is built once. */
  @Override
  public List<Rate> measure(Request request) {
    Subjects subjects = new Subjects(cache, request.threads());
    List<String> names = subjects.of(request.subjects());
    List<Rate> rates = new ArrayList<>();
    if (names.isEmpty()) {
      return rates;
    }
    try (Benchmark benchmark = subjects.open(names, RenderQuality.FAST)) {
      double[][] actions = Playing.actions(benchmark.actionSpec().dimensions());
      for (Task task : benchmark.suite().tasks()) {
        long start = System.nanoTime();
        try (Environment environment = benchmark.open(task)) {
          double seconds = (System.nanoTime() - start) / 1e9;
          var _ = environment.reset(new InitialState(task.id(), StateSplit.EVALUATION, 0));
          for (int i = 0; i < ACTIONS; i++) {
            var _ = environment.step(actions[i]);
          }
          rates.add(new Rate(task.id() + " scene", "builds/s", 1 / seconds, 1));
        }
      }
    }
    Means.add(rates);
    return rates;
  }
}
