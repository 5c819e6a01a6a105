package org.policytrim.libero;

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
import org.policytrim.toolkit.environment.SelectionResolver;

/**
 * {@code bench scenes}: measures how fast the scene of each task is composed and compiled. Each
 * environment is then reset to its first initial state and stepped a few times, so that {@code
 * bench scenes libero_spatial libero_object libero_goal libero_10 libero_90} also checks all 130
 * tasks.
 */
@Extension
public final class SceneBuildProbe implements ThroughputProbe {

  /** One task for each kind of scene. */
  private static final List<String> DEFAULT_TASKS =
      List.of(
          "libero_spatial_0", "libero_object_0", "libero_goal_0", "libero_goal_7", "libero_10_0");

  private static final int STEPS = 3;
  private static final String UNIT = "builds/s";

  private final AssetCache cache;

  /** Creates a probe that uses the host's cache. */
  @Inject
  public SceneBuildProbe(PluginContext context) {
    this.cache = AssetCache.of(context);
  }

  @Override
  public String kind() {
    return "scenes";
  }

  @Override
  public String component() {
    return LiberoProvider.NAME;
  }

  /**
   * Builds the scene of each task once.
   *
   * @param request the tasks and suites; one task for each kind of scene if it names none
   * @throws PluginException after all tasks, if some of them failed
   */
  @Override
  public List<Rate> measure(Request request) {
    LiberoProvider provider = new LiberoProvider(cache, request.threads());
    List<String> tasks =
        request.subjects().isEmpty()
            ? DEFAULT_TASKS
            : request.subjects().stream().filter(provider.catalog().names()::contains).toList();
    if (tasks.isEmpty()) {
      return List.of();
    }
    List<Rate> rates = new ArrayList<>();
    Map<String, String> failures = new LinkedHashMap<>();
    try (Benchmark benchmark =
        provider.create(
            LiberoSettings.standard(), SelectionResolver.resolve(provider, tasks, ""))) {
      for (Task task : benchmark.suite().tasks()) {
        try {
          double seconds = buildSeconds(benchmark, task);
          rates.add(new Rate(task.id() + " scene", UNIT, 1 / seconds, 1));
        } catch (PluginException | IllegalStateException failure) {
          failures.put(task.id(), String.valueOf(failure.getMessage()));
        }
      }
    }
    if (!failures.isEmpty()) {
      throw new PluginException(
          LiberoProvider.NAME,
          "%d scenes work, %d do not: %s".formatted(rates.size(), failures.size(), failures),
          "Run 'policytrim doctor --fix', which repairs damaged assets");
    }
    rates.addAll(summary(rates));
    return rates;
  }

  private static List<Rate> summary(List<Rate> rates) {
    int tasks = rates.size();
    double logarithms =
        rates.stream().mapToDouble(rate -> Math.log(rate.perSecond())).average().orElseThrow();
    Rate slowest = Collections.min(rates, Comparator.comparingDouble(Rate::perSecond));
    return List.of(
        new Rate(
            "geometric mean of %d tasks: scene".formatted(tasks), UNIT, Math.exp(logarithms), 1),
        new Rate(
            "slowest of %d tasks: %s".formatted(tasks, slowest.name()),
            UNIT,
            slowest.perSecond(),
            1));
  }

  /** Returns the seconds in which a scene was built, after a few steps in it. */
  private static double buildSeconds(Benchmark benchmark, Task task) {
    long start = System.nanoTime();
    try (Environment environment = benchmark.open(task)) {
      double seconds = (System.nanoTime() - start) / 1e9;
      var _ = environment.reset(new InitialState(task.id(), StateSplit.EVALUATION, 0));
      double[] action = new double[benchmark.spec().actions().dimensions()];
      for (int step = 0; step < STEPS; step++) {
        for (int axis = 0; axis < action.length; axis++) {
          action[axis] = Math.sin(0.1 * step * (axis + 1));
        }
        StepOutcome outcome = environment.step(action);
        if (outcome.terminated() || !outcome.proprioception().isFinite()) {
          throw new IllegalStateException("the physics became unstable in step " + (step + 1));
        }
      }
      return seconds;
    }
  }
}
