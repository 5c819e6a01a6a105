package org.policytrim.libero.rate;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pf4j.Extension;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.tool.ThroughputProbe;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.render.RenderQuality;

/**
 * {@code bench scenes}: how quickly the scene of each task is composed and compiled. Each is then
 * put into its first initial state and played for a few actions, so that {@code bench scenes
 * libero_spatial libero_object libero_goal libero_10 libero_90} also says whether all 130 work.
 */
@Extension
public final class SceneRateMeter implements ThroughputProbe {

  private static final int ACTIONS = 3;
  private static final String SCENE = " scene";
  private static final String BUILDS = "builds/s";

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

  /**
   * Subjects are tasks and suites; five scenes unless named. Each is built once.
   *
   * @throws PluginException after all were tried, if some did not work
   */
  @Override
  public List<Rate> measure(Request request) {
    Subjects subjects = new Subjects(cache, request.threads());
    List<String> names = subjects.of(request.subjects());
    List<Rate> rates = new ArrayList<>();
    if (names.isEmpty()) {
      return rates;
    }
    Map<String, String> failures = new LinkedHashMap<>();
    try (Benchmark benchmark = subjects.open(names, RenderQuality.FAST)) {
      for (Task task : benchmark.suite().tasks()) {
        try {
          rates.add(new Rate(task.id() + SCENE, BUILDS, 1 / tried(benchmark, task), 1));
        } catch (PluginException | IllegalStateException failure) {
          failures.put(task.id(), String.valueOf(failure.getMessage()));
        }
      }
    }
    if (!failures.isEmpty()) {
      throw new PluginException(
          "libero",
          "%d scenes work, %d do not: %s".formatted(rates.size(), failures.size(), failures),
          "Run 'policytrim doctor --fix', which mends damaged assets");
    }
    Rate slowest = Collections.min(rates, Comparator.comparingDouble(Rate::perSecond));
    String words = "slowest of %d tasks: %s".formatted(rates.size(), slowest.name());
    Means.add(rates);
    rates.add(new Rate(words, BUILDS, slowest.perSecond(), 1));
    return rates;
  }

  /** Tries a task and returns how many seconds its scene took. */
  private static double tried(Benchmark benchmark, Task task) {
    long start = System.nanoTime();
    try (Environment environment = benchmark.open(task)) {
      double seconds = (System.nanoTime() - start) / 1e9;
      var _ = environment.reset(new InitialState(task.id(), StateSplit.EVALUATION, 0));
      double[][] actions = Playing.actions(benchmark.spec().actions().dimensions());
      for (int i = 0; i < ACTIONS; i++) {
        StepOutcome outcome = environment.step(actions[i]);
        if (outcome.terminated() || !outcome.proprioception().isFinite()) {
          throw new IllegalStateException("the physics broke down in action " + (i + 1));
        }
      }
      return seconds;
    }
  }
}
