package org.policytrim.app.bench;

import java.util.List;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.host.experiment.BenchmarkSettings;
import org.policytrim.host.experiment.PolicySettings;
import org.policytrim.host.plugin.Components;
import org.policytrim.toolkit.environment.SelectionResolver;

/** Makes what an experiment chooses. */
final class Opening {

  private Opening() {}

  /** The benchmark, for these tasks or, where there are none, for the experiment's. */
  static Benchmark benchmark(Components components, BenchmarkSettings choice, List<String> tasks) {
    BenchmarkProvider<?> provider = components.benchmark(choice.name()).orElseThrow();
    List<String> names = tasks.isEmpty() ? choice.tasks() : tasks;
    return create(
        provider,
        choice.settings(),
        SelectionResolver.resolve(
            provider, names, choice.observation().orElse(""), choice.limit()));
  }

  private static <C extends Record> Benchmark create(
      BenchmarkProvider<C> provider, Record settings, BenchmarkProvider.Selection selection) {
    return provider.create(provider.settings().cast(settings), selection);
  }

  /** The policy, with fresh weights. */
  static TrainablePolicy policy(
      Components components, PolicySettings choice, ModelContext context) {
    return create(components.model(choice.name()).orElseThrow(), choice.settings(), context);
  }

  private static <C extends Record> TrainablePolicy create(
      ModelProvider<C> provider, Record settings, ModelContext context) {
    return provider.create(provider.settings().cast(settings), context);
  }
}
