package org.policytrim.libero;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pf4j.Extension;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.task.Task;
import org.policytrim.api.task.TaskSuite;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.libero.scene.SceneModels;
import org.policytrim.libero.task.LiberoTask;
import org.policytrim.libero.task.Suites;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.NearestNames;
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
  private static final String DEFAULT_SUITE = "libero_spatial";
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
  public List<String> taskNames() {
    List<String> names = new ArrayList<>(suites.suites().keySet());
    names.addAll(suites.ids());
    return names;
  }

  @Override
  public List<String> observationNames() {
    return Presets.names();
  }

  @Override
  public Benchmark create(LiberoSettings settings, Selection selection) {
    List<LiberoTask> tasks = tasks(selection);
    ObservationSpec observation = observation(selection.observation());
    if (selection.limit().isPresent()
        && (selection.limit().getAsInt() < 1 || selection.limit().getAsInt() > LONGEST_LIMIT)) {
      throw new PluginException(
          NAME,
          "the limit is 1 to %d steps, as in the original; found %d"
              .formatted(LONGEST_LIMIT, selection.limit().getAsInt()),
          "Set benchmark.limit within that range");
    }
    LiberoAssets assets = LiberoAssets.fetch(cache, LOG::info);
    String suite =
        selection.tasks().size() == 1
            ? selection.tasks().getFirst()
            : selection.tasks().isEmpty() ? DEFAULT_SUITE : NAME;
    TaskSuite played =
        new TaskSuite(
            suite,
            tasks.stream()
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
    return new LiberoBenchmark(
        played,
        observation,
        settings,
        suites,
        new SceneModels(MuJoCo.load(cache), assets, cache),
        new InitialStateSource(assets, settings.seed()),
        pictures);
  }

  private List<LiberoTask> tasks(Selection selection) {
    List<String> asked = selection.tasks().isEmpty() ? List.of(DEFAULT_SUITE) : selection.tasks();
    Set<LiberoTask> tasks = new LinkedHashSet<>();
    Map<String, String> unknown = new LinkedHashMap<>();
    for (String name : asked) {
      if (suites.suites().containsKey(name)) {
        tasks.addAll(suites.suites().get(name));
      } else {
        suites
            .task(name)
            .ifPresentOrElse(
                tasks::add, () -> unknown.put(name, NearestNames.hint(name, taskNames())));
      }
    }
    if (!unknown.isEmpty()) {
      throw new PluginException(
          NAME,
          "there is no task or suite "
              + String.join(
                  "; nor ",
                  unknown.entrySet().stream()
                      .map(entry -> "'%s' (%s)".formatted(entry.getKey(), entry.getValue()))
                      .toList()),
          "Name suites such as libero_spatial, or tasks such as libero_spatial_0");
    }
    return List.copyOf(tasks);
  }

  private static ObservationSpec observation(String name) {
    if (!name.isEmpty() && !Presets.names().contains(name)) {
      throw new PluginException(
          NAME,
          "there is no observation '%s' (%s)"
              .formatted(name, NearestNames.hint(name, Presets.names())),
          "Set benchmark.observation to one of " + Presets.names());
    }
    return Presets.named(name);
  }
}
