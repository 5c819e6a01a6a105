package org.policytrim.app.bench;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.tool.ThroughputProbe;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.plugin.Components;
import org.policytrim.host.plugin.UserCache;
import org.policytrim.host.settings.ProblemCollector;
import org.policytrim.host.settings.RecordBinder;
import org.policytrim.host.settings.SourcePosition;
import org.policytrim.host.settings.YamlNode;
import org.policytrim.toolkit.environment.SelectionResolver;

/** Offers the core's meters for whatever the plugins bring. */
public final class CoreMeters {

  private final Components components;
  private final UserCache cache;
  private final int numericThreads;

  @Inject
  public CoreMeters(Components components, UserCache cache, PluginContext plugins) {
    this.components = components;
    this.cache = cache;
    this.numericThreads = plugins.numericThreads();
  }

  /** The kinds that need an experiment to measure. */
  public static List<String> experimentKinds() {
    return ExperimentMeter.KINDS;
  }

  /**
   * All of them.
   *
   * @param experiment whose benchmark and policy are measured; without one, every benchmark that
   *     has a default for each of its settings
   */
  public List<ThroughputProbe> all(Optional<Experiment> experiment) {
    List<ThroughputProbe> meters = new ArrayList<>();
    if (experiment.isPresent()) {
      Experiment on = experiment.get();
      for (String kind : List.of(EnvironmentMeter.STEPPING, EnvironmentMeter.LOOKING)) {
        meters.add(
            new EnvironmentMeter(
                kind,
                on.benchmark().name(),
                tasks -> Opening.benchmark(components, on.benchmark(), tasks)));
      }
      Path scratch = cache.folder().resolve("scratch");
      ExperimentMeter.KINDS.forEach(
          kind -> meters.add(new ExperimentMeter(kind, on, components, scratch, numericThreads)));
    } else {
      components
          .benchmarkNames()
          .forEach(name -> addDefault(components.benchmark(name).orElseThrow(), meters));
    }
    return meters;
  }

  private static <C extends Record> void addDefault(
      BenchmarkProvider<C> provider, List<ThroughputProbe> meters) {
    ProblemCollector problems = new ProblemCollector(provider.name());
    Optional<C> settings =
        new RecordBinder(problems)
            .bind(
                provider.settings(), YamlNode.Mapping.empty(SourcePosition.of(provider.name())), "")
            .value();
    if (settings.isPresent() && problems.isEmpty()) {
      for (String kind : List.of(EnvironmentMeter.STEPPING, EnvironmentMeter.LOOKING)) {
        meters.add(
            new EnvironmentMeter(
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
