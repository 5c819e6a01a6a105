package org.policytrim.metaworld;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.policytrim.metaworld.task.TaskWorld;
import org.policytrim.metaworld.world.SceneModels;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.render.Renderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings Meta-World v3. All its benchmarks share compiled models. */
@Extension
public final class MetaworldProvider implements BenchmarkProvider<MetaworldSettings> {

  /** The benchmark's name. */
  static final String NAME = "metaworld";

  private static final BenchmarkCatalog CATALOG =
      new BenchmarkCatalog(
          Catalogue.sets(),
          Stream.concat(Catalogue.ids().stream(), Catalogue.crossings().stream()).toList(),
          Presets.names());

  private static final Logger LOG = LoggerFactory.getLogger(MetaworldProvider.class);
  private static final int DEFAULT_LIMIT = 300;
  private static final int LONGEST_LIMIT = 500;

  private final AssetCache cache;
  private final int renderThreads;
  private @Nullable SceneModels models;
  private int users;

  /** A provider that finds its assets in the host's cache. */
  @Inject
  public MetaworldProvider(PluginContext context) {
    this(AssetCache.of(context), context.numericThreads());
  }

  /** A provider that finds its assets in a cache and draws this many pictures at once. */
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
    ObservationSpec observation = Presets.named(selection.observation());
    MetaworldAssets assets = MetaworldAssets.fetch(cache, LOG::info);
    suite.tasks().forEach(task -> assets.scene(Catalogue.task(task.id()).model()));
    SceneModels shared = share(MuJoCo.load(cache));
    Pictures pictures = new Pictures(() -> Renderer.open(cache, renderThreads), settings.quality());
    try {
      if (!observation.cameras().isEmpty()) {
        pictures.open();
      }
      return new MetaworldBenchmark(
          suite, observation, settings, assets, shared, pictures, this::release);
    } catch (RuntimeException failed) {
      release();
      throw failed;
    }
  }

  /** The names among some that are tasks or sets. */
  public static List<String> known(List<String> names) {
    return names.stream().filter(CATALOG.names()::contains).toList();
  }

  /** Whether there is something to measure: no name at all, or a known one. */
  public static boolean knowsAny(List<String> names) {
    return names.isEmpty() || !known(names).isEmpty();
  }

  /**
   * A bare world of a task on the calling thread, for measuring; while a benchmark of this provider
   * is open.
   *
   * @param id the task
   */
  public synchronized TaskWorld world(String id) {
    if (models == null) {
      throw new IllegalStateException("open a benchmark first");
    }
    TaskSpec spec = Catalogue.task(id);
    MetaworldAssets assets = MetaworldAssets.fetch(cache, LOG::info);
    return new TaskWorld(spec, models.open(assets.scene(spec.model()), spec.hand()));
  }

  private synchronized SceneModels share(MuJoCo engine) {
    if (models == null) {
      models = new SceneModels(engine);
    }
    users++;
    return models;
  }

  private synchronized void release() {
    users--;
    if (users == 0 && models != null) {
      models.close();
      models = null;
    }
  }

  private static TaskSuite suite(Selection selection) {
    int limit = selection.limit().orElse(DEFAULT_LIMIT);
    if (limit < 1 || limit > LONGEST_LIMIT) {
      throw new PluginException(
          NAME,
          "the limit is 1 to %d steps, as in the original; found %d"
              .formatted(LONGEST_LIMIT, limit),
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
