package org.policytrim.host.experiment;

import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.host.plugin.Components;
import org.policytrim.method.evaluate.BenchmarkSession;
import org.policytrim.toolkit.environment.SelectionResolver;
import org.policytrim.toolkit.text.Suggestions;

/** Creates the benchmark of an experiment. */
public final class BenchmarkOpener {

  private BenchmarkOpener() {}

  /**
   * Creates a benchmark and the threads that step its environments.
   *
   * @param components the installed components
   * @param settings section {@code benchmark} of the experiment
   * @param threads the maximum number of threads; 0 for one per core
   * @param lanes the number of episodes that run side by side, at least 1
   * @throws PluginException if no benchmark has that name, or it can't be created
   */
  public static BenchmarkSession open(
      Components components, BenchmarkSettings settings, int threads, int lanes) {
    return new BenchmarkSession(create(components, settings), threads, lanes);
  }

  /**
   * Creates a benchmark.
   *
   * @throws PluginException if no benchmark has that name, or it can't be created
   */
  public static Benchmark create(Components components, BenchmarkSettings settings) {
    String name = settings.name();
    return create(
        components
            .benchmark(name)
            .orElseThrow(
                () ->
                    new PluginException(
                        name,
                        "there is no such benchmark",
                        Suggestions.hint(name, components.benchmarkNames()))),
        settings);
  }

  private static <C extends Record> Benchmark create(
      BenchmarkProvider<C> provider, BenchmarkSettings settings) {
    return provider.create(
        provider.settings().cast(settings.settings()),
        SelectionResolver.resolve(
            provider, settings.tasks(), settings.observation().orElse(""), settings.limit()));
  }
}
