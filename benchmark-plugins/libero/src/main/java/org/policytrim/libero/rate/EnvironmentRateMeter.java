package org.policytrim.libero.rate;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.pf4j.Extension;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.task.Task;
import org.policytrim.api.tool.ThroughputProbe;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.libero.scene.SceneModels;
import org.policytrim.libero.task.Suites;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.rate.WorkloadTimer;
import org.policytrim.mujoco.render.RenderQuality;

/** {@code bench env}: steps and resets of each task, and bare MuJoCo calls beside them. */
@Extension
public final class EnvironmentRateMeter implements ThroughputProbe {

  private final AssetCache cache;

  /** A meter with the host's cache. */
  @Inject
  public EnvironmentRateMeter(PluginContext context) {
    this.cache = AssetCache.of(context);
  }

  @Override
  public String kind() {
    return "env";
  }

  @Override
  public String component() {
    return "libero";
  }

  /** Subjects are tasks and suites; five scenes unless named. */
  @Override
  public List<Rate> measure(Request request) {
    Subjects subjects = new Subjects(cache, request.threads());
    List<String> names = subjects.of(request.subjects());
    if (names.isEmpty()) {
      return List.of();
    }
    List<Rate> rates = new ArrayList<>();
    LiberoAssets assets = LiberoAssets.fetch(cache, _ -> {});
    Suites suites = Suites.load();
    try (Benchmark benchmark = subjects.open(names, RenderQuality.FAST);
        SceneModels models = new SceneModels(MuJoCo.load(cache), assets, cache)) {
      for (Task task : benchmark.suite().tasks()) {
        int threads = request.threads();
        rates.add(playing(benchmark, task, Playing.What.STEPS, "step", 1, request.seconds()));
        if (threads > 1) {
          rates.add(
              playing(benchmark, task, Playing.What.STEPS, "step", threads, request.seconds()));
        }
        double bare =
            WorkloadTimer.perSecond(
                () -> new BareSteps(models, assets, suites.task(task.id()).orElseThrow()),
                Playing.EPISODE,
                1,
                request.seconds());
        rates.add(new Rate(task.id() + " bare MuJoCo calls", "steps/s", bare, 1));
        rates.add(playing(benchmark, task, Playing.What.RESETS, "reset", 1, request.seconds()));
      }
    }
    Means.add(rates);
    return rates;
  }

  private static Rate playing(
      Benchmark benchmark,
      Task task,
      Playing.What what,
      String words,
      int threads,
      double seconds) {
    int series = what == Playing.What.RESETS ? 1 : Playing.EPISODE;
    double rate =
        WorkloadTimer.perSecond(() -> new Playing(benchmark, task, what), series, threads, seconds);
    return new Rate(task.id() + " " + words, words + "s/s", rate, threads);
  }
}
