package org.policytrim.metaworld;

import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.pf4j.Extension;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.plugin.BenchmarkCatalog;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.task.Task;
import org.policytrim.api.task.TaskSuite;
import org.policytrim.metaworld.task.Catalogue;
import org.policytrim.metaworld.task.TaskSpec;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.environment.CameraImages;
import org.policytrim.mujoco.render.Renderer;
import org.policytrim.mujoco.render.SceneOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Provides the benchmark Meta-World v3. All its benchmarks share compiled models. */
@Extension
public final class MetaworldProvider implements BenchmarkProvider<MetaworldSettings> {

  /** The name of the benchmark. */
  static final String NAME = "metaworld";

  private static final BenchmarkCatalog CATALOG =
      new BenchmarkCatalog(
          Catalogue.sets(),
          Stream.concat(Catalogue.ids().stream(), Catalogue.counterfactualIds().stream()).toList(),
          MetaworldObservations.PRESETS.names());

  private static final Logger LOG = LoggerFactory.getLogger(MetaworldProvider.class);
  private static final int DEFAULT_LIMIT = 300;

  private final AssetCache cache;
  private final int renderThreads;
  private final SharedScenes.Models models = new SharedScenes.Models();

  /** Creates a provider that uses the assets in the host's cache. */
  @Inject
  public MetaworldProvider(PluginContext context) {
    this(AssetCache.of(context), context.numericThreads());
  }

  /** Creates a provider that uses the assets in a cache and some threads for rendering. */
  public MetaworldProvider(AssetCache cache, int renderThreads) {
    this.cache = cache;
    this.renderThreads = renderThreads;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Meta-World v3: 50 tasks of a Sawyer arm, equal to metaworld 3.1.1 to the last bit.";
  }

  @Override
  public Class<MetaworldSettings> settings() {
    return MetaworldSettings.class;
  }

  @Override
  public BenchmarkCatalog catalog() {
    return CATALOG;
  }

  @Override
  public Benchmark create(MetaworldSettings settings, Selection selection) {
    TaskSuite suite = suite(selection);
    ObservationSpec observation = MetaworldObservations.PRESETS.named(selection.observation());
    MetaworldAssets assets = MetaworldAssets.fetch(cache, LOG::info);
    suite.tasks().forEach(task -> assets.scene(Catalogue.task(task.id()).model()));
    SharedScenes scenes = models.acquire(MuJoCo.load(cache), assets);
    try {
      CameraImages images =
          CameraImages.of(
              () -> Renderer.open(cache, renderThreads),
              settings.quality(),
              SceneOptions.DEFAULT,
              MetaworldObservations::source,
              observation);
      return new MetaworldBenchmark(suite, observation, settings, scenes, images);
    } catch (RuntimeException failed) {
      scenes.close();
      throw failed;
    }
  }

  private static TaskSuite suite(Selection selection) {
    int limit = selection.limit().orElse(DEFAULT_LIMIT);
    if (limit > MetaworldEnvironment.LONGEST_EPISODE) {
      throw new PluginException(
          NAME,
          "the step limit is at most %d, as in the original; found %d"
              .formatted(MetaworldEnvironment.LONGEST_EPISODE, limit),
          "Set benchmark.limit within that range");
    }
    return new TaskSuite(
        selection.suite(),
        selection.tasks().stream().map(id -> task(Catalogue.task(id), limit)).toList());
  }

  private static Task task(TaskSpec spec, int limit) {
    return new Task(spec.id(), spec.instruction(), limit);
  }
}
