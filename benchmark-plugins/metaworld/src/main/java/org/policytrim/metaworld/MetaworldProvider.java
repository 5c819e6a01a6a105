package org.policytrim.metaworld;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pf4j.Extension;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.ObservationSpec;
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
import org.policytrim.mujoco.NearestNames;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.render.Renderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings Meta-World v3. All its benchmarks share compiled models. */
@Extension
public final class MetaworldProvider implements BenchmarkProvider<MetaworldSettings> {

  /** The benchmark's name. */
  static final String NAME = "metaworld";

  private static final Logger LOG = LoggerFactory.getLogger(MetaworldProvider.class);
  private static final String DEFAULT_SET = "MT10";
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
  public List<String> taskNames() {
    return knownNames();
  }

  @Override
  public List<String> observationNames() {
    return Presets.names();
  }

  @Override
  public Benchmark create(MetaworldSettings settings, Selection selection) {
    TaskSuite suite = suite(selection);
    ObservationSpec observation = observation(selection.observation());
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
    return names.stream().filter(knownNames()::contains).toList();
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
    List<String> asked = selection.tasks().isEmpty() ? List.of(DEFAULT_SET) : selection.tasks();
    Set<String> ids = new LinkedHashSet<>();
    Map<String, String> unknown = new LinkedHashMap<>();
    for (String name : asked) {
      if (Catalogue.sets().containsKey(name)) {
        ids.addAll(Catalogue.sets().get(name));
      } else if (knownNames().contains(name)) {
        ids.add(name);
      } else {
        unknown.put(name, NearestNames.hint(name, knownNames()));
      }
    }
    if (!unknown.isEmpty()) {
      throw new PluginException(
          NAME,
          "there is no task or set "
              + String.join(
                  "; nor ",
                  unknown.entrySet().stream()
                      .map(entry -> "'%s' (%s)".formatted(entry.getKey(), entry.getValue()))
                      .toList()),
          "Name tasks such as drawer-open-v3 or a set: MT10, MT25, MT50");
    }
    String name = asked.size() == 1 ? asked.getFirst() : NAME;
    return new TaskSuite(name, ids.stream().map(id -> task(Catalogue.task(id), limit)).toList());
  }

  private static List<String> knownNames() {
    List<String> names = new ArrayList<>(Catalogue.ids());
    names.addAll(Catalogue.sets().keySet());
    names.addAll(Catalogue.crossings());
    return names;
  }

  private static Task task(TaskSpec spec, int limit) {
    return new Task(spec.id(), spec.instruction(), limit);
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
