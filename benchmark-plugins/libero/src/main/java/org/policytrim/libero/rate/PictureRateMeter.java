package org.policytrim.libero.rate;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pf4j.Extension;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.task.Task;
import org.policytrim.api.tool.ThroughputProbe;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.rate.WorkloadTimer;
import org.policytrim.mujoco.render.RenderQuality;

/** {@code bench render}: steps with pictures of two cameras of 128 pixels, in both qualities. */
@Extension
public final class PictureRateMeter implements ThroughputProbe {

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
    return "libero";
  }

  /** Subjects are tasks and suites; five scenes unless named. */
  @Override
  public List<Rate> measure(Request request) {
    Subjects subjects = new Subjects(cache, request.threads());
    List<String> names = subjects.of(request.subjects());
    List<Rate> rates = new ArrayList<>();
    if (names.isEmpty()) {
      return rates;
    }
    for (RenderQuality quality : RenderQuality.values()) {
      try (Benchmark benchmark = subjects.open(names, quality)) {
        for (Task task : benchmark.suite().tasks()) {
          double rate =
              WorkloadTimer.perSecond(
                  () -> new Playing(benchmark, task, Playing.What.STEPS_WITH_PICTURES),
                  Playing.EPISODE_WITH_PICTURES,
                  1,
                  request.seconds());
          String words =
              "step and two pictures of 128 pixels, " + quality.name().toLowerCase(Locale.ROOT);
          rates.add(new Rate(task.id() + " " + words, "steps/s", rate, 1));
        }
      }
    }
    Means.add(rates);
    return rates;
  }
}
