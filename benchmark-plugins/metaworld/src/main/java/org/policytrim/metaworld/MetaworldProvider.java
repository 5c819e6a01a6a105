package org.policytrim.metaworld;

import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.pf4j.Extension;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.plugin.BenchmarkCatalog;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.task.Task;
import org.policytrim.api.task.TaskSuite;
import org.policytrim.metaworld.task.Catalogue;
import org.policytrim.metaworld.task.TaskSpec;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.environment.CameraImages;
import org.policytrim.mujoco.render.Renderer;
import org.policytrim.mujoco.render.SceneOptions;
import org.policytrim.toolkit.environment.SelectionResolver;
import org.policytrim.toolkit.plugin.NamedProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Provides the benchmark Meta-World v3. All its benchmarks share compiled models. */
@Extension
public final class MetaworldProvider extends NamedProvider<MetaworldSettings>
    implements BenchmarkProvider<MetaworldSettings> {

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
    super(
        NAME,
        "Meta-World v3: 50 tasks of a Sawyer arm, equal to metaworld 3.1.1 to the last bit.",
        MetaworldSettings.class);
    this.cache = cache;
    this.renderThreads = renderThreads;
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
    SelectionResolver.requireLimit(NAME, selection, MetaworldEnvironment.LONGEST_EPISODE);
    return SelectionResolver.suite(selection, id -> task(Catalogue.task(id)));
  }

  private static Task task(TaskSpec spec) {
    return new Task(spec.id(), spec.instruction(), DEFAULT_LIMIT);
  }
}
