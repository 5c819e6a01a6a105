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
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.task.Task;
import org.policytrim.api.task.TaskSuite;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.libero.control.ControllerKind;
import org.policytrim.libero.scene.SceneModels;
import org.policytrim.libero.task.LiberoTask;
import org.policytrim.libero.task.Suites;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.render.Renderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings LIBERO: its five suites and the perturbed ones of LIBERO-PRO. */
@Extension
public final class LiberoProvider implements BenchmarkProvider<LiberoSettings> {

  /** The benchmark's name. */
  static final String NAME = "libero";

  private static final Logger LOG = LoggerFactory.getLogger(LiberoProvider.class);
  private static final int LONGEST_LIMIT = 1000;

  private final AssetCache cache;
  private final int renderThreads;
  private final Suites suites = Suites.load();

  /** A provider that finds its assets in the host's cache. */
  @Inject
  public LiberoProvider(PluginContext context) {
    this(AssetCache.of(context), context.numericThreads());
  }

  /** A provider that finds its assets in a cache and draws this many pictures at once. */
  public LiberoProvider(AssetCache cache, int renderThreads) {
    this.cache = cache;
    this.renderThreads = renderThreads;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "LIBERO: 130 tasks of a Panda arm and perturbed variants, the scenes, controller and"
        + " initial states of the original.";
  }

  @Override
  public Class<LiberoSettings> settings() {
    return LiberoSettings.class;
  }

  @Override
  public BenchmarkCatalog catalog() {
    Map<String, List<String>> listed = new LinkedHashMap<>();
    suites
        .suites()
        .forEach((name, tasks) -> listed.put(name, tasks.stream().map(LiberoTask::id).toList()));
    return new BenchmarkCatalog(listed, suites.ids(), Presets.names());
  }

  @Override
  public Benchmark create(LiberoSettings settings, Selection selection) {
    ObservationSpec observation = Presets.named(selection.observation());
    if (selection.limit().isPresent()
        && (selection.limit().getAsInt() < 1 || selection.limit().getAsInt() > LONGEST_LIMIT)) {
      throw new PluginException(
          NAME,
          "the limit is 1 to %d steps, as in the original; found %d"
              .formatted(LONGEST_LIMIT, selection.limit().getAsInt()),
          "Set benchmark.limit within that range");
    }
    LiberoAssets assets = LiberoAssets.fetch(cache, LOG::info);
    TaskSuite played =
        new TaskSuite(
            selection.suite(),
            selection.tasks().stream()
                .map(id -> suites.task(id).orElseThrow())
                .map(
                    task ->
                        new Task(
                            task.id(),
                            task.instruction(assets),
                            selection.limit().orElse(settings.protocol().limit(task.suite()))))
                .toList());
    Pictures pictures = new Pictures(() -> Renderer.open(cache, renderThreads), settings.quality());
    if (!observation.cameras().isEmpty()) {
      pictures.open();
    }
    SceneModels models = new SceneModels(MuJoCo.load(cache), assets, cache);
    InitialStateSource states = new InitialStateSource(assets, settings.seed());
    return settings.controller() == ControllerKind.OSC_POSE
        ? new DemonstrableLibero(played, observation, settings, suites, models, states, pictures)
        : new LiberoBenchmark(played, observation, settings, suites, models, states, pictures);
  }
}
