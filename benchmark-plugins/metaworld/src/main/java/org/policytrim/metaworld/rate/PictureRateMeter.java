package org.policytrim.metaworld.rate;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pf4j.Extension;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.plugin.BenchmarkProvider.Selection;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.task.Task;
import org.policytrim.api.tool.ThroughputProbe;
import org.policytrim.metaworld.MetaworldProvider;
import org.policytrim.metaworld.MetaworldSettings;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.rate.WorkloadTimer;
import org.policytrim.mujoco.render.RenderQuality;
import org.policytrim.toolkit.environment.SelectionResolver;

/** {@code bench render}: pictures of the corner camera in both qualities. */
@Extension
public final class PictureRateMeter implements ThroughputProbe {

  private static final String DEFAULT_TASK = "drawer-open-v3";
  private static final String CAMERA = "corner";
  private static final int[] SIZES = {64, 128, 224};

  private final AssetCache cache;

  /** A meter with the host's cache. */
  @Inject
  public PictureRateMeter(PluginContext context) {
    this(AssetCache.of(context));
  }

  /** A meter with a cache. */
  public PictureRateMeter(AssetCache cache) {
    this.cache = cache;
  }

  @Override
  public String kind() {
    return "render";
  }

  @Override
  public String component() {
    return "metaworld";
  }

  /** Subjects are tasks and sets; drawer-open-v3 unless named. */
  @Override
  public List<Rate> measure(Request request) {
    if (!MetaworldProvider.knowsAny(request.subjects())) {
      return List.of();
    }
    List<String> subjects =
        request.subjects().isEmpty()
            ? List.of(DEFAULT_TASK)
            : MetaworldProvider.known(request.subjects());
    List<Rate> rates = new ArrayList<>();
    for (RenderQuality quality : RenderQuality.values()) {
      MetaworldSettings settings = new MetaworldSettings(42, quality);
      MetaworldProvider provider = new MetaworldProvider(cache, request.threads());
      Selection selection = SelectionResolver.resolve(provider, subjects, "corner-64");
      try (Benchmark benchmark = provider.create(settings, selection)) {
        for (Task task : benchmark.suite().tasks()) {
          for (int size : SIZES) {
            rates.add(rate(benchmark, task, quality, size, 1, request.seconds()));
            if (request.threads() > 1) {
              rates.add(rate(benchmark, task, quality, size, request.threads(), request.seconds()));
            }
          }
        }
      }
    }
    return rates;
  }

  private static Rate rate(
      Benchmark benchmark,
      Task task,
      RenderQuality quality,
      int size,
      int threads,
      double seconds) {
    ObservationSpec spec =
        new ObservationSpec("bench", List.of(new CameraSpec(CAMERA, size, size, true)), List.of());
    return new Rate(
        "%s %s %s %d pixels"
            .formatted(task.id(), CAMERA, quality.name().toLowerCase(Locale.ROOT), size),
        "pictures/s",
        WorkloadTimer.perSecond(() -> Lanes.pictures(benchmark, task, spec), 10, threads, seconds),
        threads);
  }
}
