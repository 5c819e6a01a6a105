package org.policytrim.host.experiment;

import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.host.plugin.Components;
import org.policytrim.method.evaluate.BenchmarkSession;
import org.policytrim.toolkit.environment.SelectionResolver;
import org.policytrim.toolkit.text.Suggestions;

/** Opens the benchmark that an experiment's section {@code benchmark} describes. */
public final class BenchmarkOpener {

  private BenchmarkOpener() {}

  /**
   * Opens a benchmark with its environment threads.
   *
   * @param components the installed components
   * @param choice the benchmark's name, tasks, observation preset and settings
   * @param threads the most threads that step environments; 0 means one per core
   * @param lanes the number of episodes played side by side, at least 1
   * @throws PluginException if no benchmark has that name, or it cannot be opened
   */
  public static BenchmarkSession open(
      Components components, BenchmarkSettings choice, int threads, int lanes) {
    BenchmarkProvider<?> provider =
        components
            .benchmark(choice.name())
            .orElseThrow(
                () ->
                    new PluginException(
                        choice.name(),
                        "there is no such benchmark",
                        Suggestions.hint(choice.name(), components.benchmarkNames())));
    return new BenchmarkSession(create(provider, choice), threads, lanes);
  }

  private static <C extends Record> Benchmark create(
      BenchmarkProvider<C> provider, BenchmarkSettings choice) {
    return provider.create(
        provider.settings().cast(choice.settings()),
        SelectionResolver.resolve(
            provider, choice.tasks(), choice.observation().orElse(""), choice.limit()));
  }
}
