package org.policytrim.app.run;

import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.task.Task;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.plugin.Components;

/** Creates the policy of an experiment with new weights. */
public final class PolicyFactory {

  private PolicyFactory() {}

  /**
   * Creates a policy that fits a benchmark.
   *
   * @param experiment the experiment with the model, its settings, chunk length and horizon
   * @param components the installed components, which include the model
   * @param benchmark the benchmark with the actions, observations and instructions
   * @throws org.policytrim.api.plugin.PluginException if the model can't be created
   */
  public static TrainablePolicy create(
      Experiment experiment, Components components, Benchmark benchmark) {
    ModelContext context =
        new ModelContext(
            benchmark.spec().actions(),
            benchmark.spec().observations(),
            benchmark.suite().tasks().stream().map(Task::instruction).distinct().toList(),
            experiment.policy().chunk(),
            experiment.chunkLength(),
            experiment.policy().horizon(),
            experiment.policy().device(),
            experiment.seed());
    return create(
        components.model(experiment.policy().name()).orElseThrow(),
        experiment.policy().settings(),
        context);
  }

  private static <C extends Record> TrainablePolicy create(
      ModelProvider<C> provider, Record settings, ModelContext context) {
    return provider.create(provider.settings().cast(settings), context);
  }
}
