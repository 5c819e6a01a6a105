package org.policytrim.metaworld.rate;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.pf4j.Extension;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.plugin.BenchmarkProvider.Selection;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.task.Task;
import org.policytrim.api.tool.ThroughputProbe;
import org.policytrim.metaworld.MetaworldProvider;
import org.policytrim.metaworld.MetaworldSettings;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.rate.Workload;
import org.policytrim.mujoco.rate.WorkloadTimer;
import org.policytrim.toolkit.environment.SelectionResolver;

/** {@code bench env}: steps and resets of each task, and bare MuJoCo calls beside them. */
@Extension
public final class EnvironmentRateMeter implements ThroughputProbe {

  private final AssetCache cache;

  /** A meter with the host's cache. */
  @Inject
  public EnvironmentRateMeter(PluginContext context) {
    this(AssetCache.of(context));
  }

  /** A meter with a cache. */
  public EnvironmentRateMeter(AssetCache cache) {
    this.cache = cache;
  }

  @Override
  public String kind() {
    return "env";
  }

  @Override
  public String component() {
    return "metaworld";
  }

  /** Subjects are tasks and sets; MT10 unless named. */
  @Override
  public List<Rate> measure(Request request) {
    MetaworldProvider provider = new MetaworldProvider(cache, request.threads());
    if (!MetaworldProvider.knowsAny(request.subjects())) {
      return List.of();
    }
    List<Rate> rates = new ArrayList<>();
    Selection selection =
        SelectionResolver.resolve(provider, MetaworldProvider.known(request.subjects()), "");
    try (Benchmark benchmark = provider.create(MetaworldSettings.standard(), selection)) {
      for (Task task : benchmark.suite().tasks()) {
        measure(provider, benchmark, task, request, rates);
      }
    }
    addMeans(rates, request.threads());
    return rates;
  }

  private static void measure(
      MetaworldProvider provider,
      Benchmark benchmark,
      Task task,
      Request request,
      List<Rate> rates) {
    double seconds = request.seconds();
    Workload.Opener steps = () -> Lanes.steps(benchmark, task);
    rates.add(rate(task, "step", steps, Lanes.EPISODE, 1, seconds));
    if (request.threads() > 1) {
      rates.add(rate(task, "step", steps, Lanes.EPISODE, request.threads(), seconds));
    }
    Workload.Opener bare = () -> Lanes.bareSteps(provider.world(task.id()));
    rates.add(rate(task, "bare MuJoCo calls", bare, Lanes.EPISODE, 1, seconds));
    rates.add(rate(task, "reset", () -> Lanes.resets(benchmark, task), 1, 1, seconds));
  }

  private static Rate rate(
      Task task, String what, Workload.Opener opener, int series, int threads, double seconds) {
    return new Rate(
        task.id() + " " + what,
        what.equals("reset") ? "resets/s" : "steps/s",
        WorkloadTimer.perSecond(opener, series, threads, seconds),
        threads);
  }

  /** Geometric means over the tasks. */
  private static void addMeans(List<Rate> rates, int threads) {
    List<Rate> means = new ArrayList<>();
    for (String what : List.of("step", "bare MuJoCo calls", "reset")) {
      mean(rates, what, 1, means);
      if (threads > 1) {
        mean(rates, what, threads, means);
      }
    }
    rates.addAll(means);
  }

  private static void mean(List<Rate> rates, String what, int threads, List<Rate> means) {
    List<Rate> same =
        rates.stream()
            .filter(rate -> rate.name().endsWith(" " + what) && rate.threads() == threads)
            .toList();
    if (!same.isEmpty()) {
      double mean =
          Math.exp(
              same.stream().mapToDouble(rate -> Math.log(rate.perSecond())).average().orElse(0));
      means.add(
          new Rate(
              "geometric mean of %d tasks: %s".formatted(same.size(), what),
              same.getFirst().unit(),
              mean,
              threads));
    }
  }
}
