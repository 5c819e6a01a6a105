package org.policytrim.maniskill;

import jakarta.inject.Inject;
import java.util.HashMap;
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
import org.policytrim.maniskill.assets.ManiskillAssets;
import org.policytrim.maniskill.engine.Engine;
import org.policytrim.maniskill.error.ManiskillException;
import org.policytrim.maniskill.expert.Experts;
import org.policytrim.maniskill.robot.Panda;
import org.policytrim.maniskill.task.Catalogue;
import org.policytrim.maniskill.task.TaskSpec;
import org.policytrim.mujoco.assets.AssetCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Provides ManiSkill's table-top tasks. */
@Extension
public final class ManiskillProvider implements BenchmarkProvider<ManiskillSettings> {

  private static final Logger LOG = LoggerFactory.getLogger(ManiskillProvider.class);

  private static final BenchmarkCatalog CATALOG =
      new BenchmarkCatalog(suites(), Catalogue.ids(), Presets.names());

  private final AssetCache cache;

  /** Creates a provider that finds its assets in the host's cache. */
  @Inject
  public ManiskillProvider(PluginContext context) {
    this(AssetCache.of(context));
  }

  /** Creates a provider that finds its assets in a cache. */
  public ManiskillProvider(AssetCache cache) {
    this.cache = cache;
  }

  private static Map<String, List<String>> suites() {
    Map<String, List<String>> suites = new LinkedHashMap<>();
    suites.put("slide", List.of("PushCube-v1", "PullCube-v1"));
    suites.put("cubes", List.of("PickCube-v1", "StackCube-v1", "PushCube-v1"));
    suites.put("demonstrated", Experts.tasks());
    return suites;
  }

  @Override
  public String name() {
    return ManiskillException.PLUGIN;
  }

  @Override
  public String description() {
    return "ManiSkill 3: table-top tasks of a Panda arm in SAPIEN's own physics.";
  }

  @Override
  public Class<ManiskillSettings> settings() {
    return ManiskillSettings.class;
  }

  @Override
  public BenchmarkCatalog catalog() {
    return CATALOG;
  }

  @Override
  public Benchmark create(ManiskillSettings settings, Selection selection) {
    List<TaskSpec> specs =
        selection.tasks().stream().map(Catalogue::task).map(settings.robot()::applyTo).toList();
    ObservationSpec observation = Presets.named(selection.observation(), specs);
    Engine engine = Engine.load(cache);
    ManiskillAssets assets = ManiskillAssets.fetch(cache, LOG::info);
    Map<String, Panda> robots = new HashMap<>();
    specs.forEach(spec -> robots.computeIfAbsent(spec.robot(), name -> Panda.read(name, assets)));
    List<Task> tasks =
        specs.stream()
            .map(spec -> new Task(spec.id(), spec.instruction(), limit(spec, settings, selection)))
            .toList();
    TaskSuite suite = new TaskSuite(selection.suite(), tasks);
    PictureStore store = new PictureStore(assets);
    boolean demonstrated =
        Experts.tasks().containsAll(selection.tasks()) && Experts.canUse(settings.control());
    return demonstrated
        ? new DemonstratedBenchmark(suite, specs, observation, settings, engine, robots, store)
        : new ManiskillBenchmark(suite, specs, observation, settings, engine, robots, store);
  }

  private static int limit(TaskSpec spec, ManiskillSettings settings, Selection selection) {
    int own =
        switch (settings.limits()) {
          case DEMONSTRATED -> spec.demonstratedLimit();
          case ORIGINAL -> spec.originalLimit();
        };
    return selection.limit().orElse(own);
  }
}
