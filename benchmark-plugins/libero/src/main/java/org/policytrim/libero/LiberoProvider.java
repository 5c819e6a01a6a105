package org.policytrim.libero;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pf4j.Extension;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.plugin.BenchmarkCatalog;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.task.Task;
import org.policytrim.api.task.TaskSuite;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.libero.control.ControllerKind;
import org.policytrim.libero.scene.SceneModelPool;
import org.policytrim.libero.task.LiberoTask;
import org.policytrim.libero.task.Suites;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.environment.CameraImages;
import org.policytrim.mujoco.render.Renderer;
import org.policytrim.mujoco.render.SceneOptions;
import org.policytrim.toolkit.environment.SelectionResolver;
import org.policytrim.toolkit.plugin.NamedProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Provides the benchmark LIBERO: its five suites and the perturbed ones of LIBERO-PRO. */
@Extension
public final class LiberoProvider extends NamedProvider<LiberoSettings>
    implements BenchmarkProvider<LiberoSettings> {

  /** The name of the benchmark. */
  static final String NAME = "libero";

  private static final Logger LOG = LoggerFactory.getLogger(LiberoProvider.class);
  private static final int LONGEST_LIMIT = 1000;

  /** Geoms of group 0 take part in contacts and are invisible. */
  private static final SceneOptions VISIBLE = SceneOptions.DEFAULT.withoutGeoms(0);

  private final AssetCache cache;
  private final int renderThreads;
  private final Suites suites = Suites.load();

  /** Creates a provider that uses the assets in the host's cache. */
  @Inject
  public LiberoProvider(PluginContext context) {
    this(AssetCache.of(context), context.numericThreads());
  }

  /** Creates a provider that uses the assets in a cache and some threads for rendering. */
  public LiberoProvider(AssetCache cache, int renderThreads) {
    super(
        NAME,
        "LIBERO: 130 tasks of a Panda arm and perturbed variants, with the scenes, the controller"
            + " and the initial states of the original.",
        LiberoSettings.class);
    this.cache = cache;
    this.renderThreads = renderThreads;
  }

  @Override
  public BenchmarkCatalog catalog() {
    Map<String, List<String>> bySuite = new LinkedHashMap<>();
    suites
        .suites()
        .forEach((name, tasks) -> bySuite.put(name, tasks.stream().map(LiberoTask::id).toList()));
    return new BenchmarkCatalog(bySuite, suites.ids(), LiberoObservations.PRESETS.names());
  }

  @Override
  public Benchmark create(LiberoSettings settings, Selection selection) {
    ObservationSpec observation = LiberoObservations.PRESETS.named(selection.observation());
    SelectionResolver.requireLimit(NAME, selection, LONGEST_LIMIT);
    LiberoAssets assets = LiberoAssets.fetch(cache, LOG::info);
    TaskSuite suite =
        SelectionResolver.suite(
            selection,
            id -> {
              LiberoTask task = suites.task(id).orElseThrow();
              return new Task(
                  id, task.instruction(assets), settings.protocol().limit(task.suite()));
            });
    CameraImages images =
        CameraImages.of(
            () -> Renderer.open(cache, renderThreads),
            settings.quality(),
            VISIBLE,
            LiberoObservations::source,
            observation);
    SharedResources shared =
        new SharedResources(
            new SceneModelPool(MuJoCo.load(cache), assets, cache),
            new InitialStateSource(assets, settings.seed()),
            new SettledStateCache(),
            images);
    return settings.controller() == ControllerKind.OSC_POSE
        ? new DemonstrableLiberoBenchmark(suite, observation, settings, suites, shared)
        : new LiberoBenchmark(suite, observation, settings, suites, shared);
  }
}
