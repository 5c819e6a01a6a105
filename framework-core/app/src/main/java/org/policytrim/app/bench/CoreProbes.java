package org.policytrim.app.bench;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.tool.ThroughputProbe;
import org.policytrim.host.experiment.BenchmarkOpener;
import org.policytrim.host.experiment.BenchmarkSettings;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.plugin.Components;
import org.policytrim.host.plugin.UserCache;
import org.policytrim.host.settings.ProblemCollector;
import org.policytrim.host.settings.RecordBinder;
import org.policytrim.host.settings.SourcePosition;
import org.policytrim.host.settings.YamlNode;
import org.policytrim.toolkit.environment.SelectionResolver;

/** Creates the throughput probes of the core, which measure any benchmark and any policy. */
public final class CoreProbes {

  private final Components components;
  private final UserCache cache;
  private final int numericThreads;

  @Inject
  public CoreProbes(Components components, UserCache cache, PluginContext plugins) {
    this.components = components;
    this.cache = cache;
    this.numericThreads = plugins.numericThreads();
  }

  /** Returns the kinds of measurements that need an experiment. */
  public static List<String> experimentKinds() {
    return ExperimentProbe.KINDS;
  }

  /**
   * Creates all probes.
   *
   * @param experiment the experiment whose benchmark and policy are measured; without it, the
   *     probes measure every benchmark whose settings all have defaults
   */
  public List<ThroughputProbe> all(Optional<Experiment> experiment) {
    List<ThroughputProbe> probes = new ArrayList<>();
    if (experiment.isPresent()) {
      Experiment chosen = experiment.get();
      for (String kind : List.of(EnvironmentProbe.STEPPING, EnvironmentProbe.OBSERVING)) {
        probes.add(
            new EnvironmentProbe(
                kind, chosen.benchmark().name(), tasks -> create(chosen.benchmark(), tasks)));
      }
      Path scratch = cache.folder().resolve("scratch");
      ExperimentProbe.KINDS.forEach(
          kind ->
              probes.add(new ExperimentProbe(kind, chosen, components, scratch, numericThreads)));
    } else {
      components
          .benchmarkNames()
          .forEach(name -> addDefault(components.benchmark(name).orElseThrow(), probes));
    }
    return probes;
  }

  /** Creates the benchmark of an experiment with some tasks, or with its own if there are none. */
  private Benchmark create(BenchmarkSettings settings, List<String> tasks) {
    return BenchmarkOpener.create(
        components, tasks.isEmpty() ? settings : settings.withTasks(tasks));
  }

  private static <C extends Record> void addDefault(
      BenchmarkProvider<C> provider, List<ThroughputProbe> probes) {
    ProblemCollector problems = new ProblemCollector(provider.name());
    Optional<C> settings =
        new RecordBinder(problems)
            .bind(
                provider.settings(), YamlNode.Mapping.empty(SourcePosition.of(provider.name())), "")
            .value();
    if (settings.isPresent() && problems.isEmpty()) {
      for (String kind : List.of(EnvironmentProbe.STEPPING, EnvironmentProbe.OBSERVING)) {
        probes.add(
            new EnvironmentProbe(
                kind,
                provider.name(),
                tasks ->
                    provider.create(
                        settings.get(),
                        SelectionResolver.resolve(provider, tasks, "", OptionalInt.empty()))));
      }
    }
  }
}
