package org.policytrim.core.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.api.reward.RewardTerm;
import org.policytrim.api.run.RunListener;
import org.policytrim.api.task.StateSplit;
import org.policytrim.core.bundle.BundleStore;
import org.policytrim.core.evaluate.EvaluationPlan;
import org.policytrim.core.experiment.BenchmarkChoice;
import org.policytrim.core.experiment.Experiment;
import org.policytrim.core.experiment.RewardChoice;
import org.policytrim.core.plugin.Components;
import org.policytrim.core.reward.RewardComposition;
import org.policytrim.core.reward.RewardComposition.WeightedTerm;
import org.policytrim.core.rollout.EnvironmentWorkers;

/**
 * What every step of a run works with. Owns benchmark and workers.
 *
 * @param experiment what is run
 * @param files where it lies
 * @param components what plugins bring
 * @param bundles saves and opens policies
 * @param benchmark the experiment's world
 * @param workers where its environments live
 * @param listener told of everything
 * @param stop whether to end early
 */
record RunContext(
    Experiment experiment,
    RunFiles files,
    Components components,
    BundleStore bundles,
    Benchmark benchmark,
    EnvironmentWorkers workers,
    RunListener listener,
    StopFlag stop)
    implements AutoCloseable {

  /** Opens the experiment's world. */
  static RunContext open(
      Experiment experiment,
      RunFiles files,
      Components components,
      BundleStore bundles,
      RunListener listener,
      StopFlag stop) {
    Benchmark benchmark =
        create(
            components.benchmark(experiment.benchmark().name()).orElseThrow(),
            experiment.benchmark());
    EnvironmentWorkers workers =
        new EnvironmentWorkers(
            benchmark, experiment.rollout().threads(), experiment.rollout().lanes());
    return new RunContext(
        experiment, files, components, bundles, benchmark, workers, listener, stop);
  }

  private static <C extends Record> Benchmark create(
      BenchmarkProvider<C> provider, BenchmarkChoice choice) {
    return provider.create(
        provider.settings().cast(choice.settings()),
        new BenchmarkProvider.Selection(choice.tasks(), choice.observation(), choice.limit()));
  }

  /** A policy with fresh weights. */
  TrainablePolicy newPolicy(ModelContext context) {
    return create(
        components.model(experiment.policy().name()).orElseThrow(),
        experiment.policy().settings(),
        context);
  }

  private static <C extends Record> TrainablePolicy create(
      ModelProvider<C> provider, Record settings, ModelContext context) {
    return provider.create(provider.settings().cast(settings), context);
  }

  /** The policy of a bundle. */
  TrainablePolicy open(Path bundle) {
    try {
      return bundles.open(bundle, components, experiment.policy().device());
    } catch (IOException failure) {
      throw new UncheckedIOException("the bundle %s can't be read".formatted(bundle), failure);
    }
  }

  /** The reward these choices make. */
  RewardComposition rewards(List<RewardChoice> choices) {
    return new RewardComposition(
        choices.stream()
            .map(
                choice ->
                    new WeightedTerm(
                        choice.name(),
                        choice.weight(),
                        create(components.reward(choice.name()).orElseThrow(), choice.settings())))
            .toList());
  }

  private static <C extends Record> RewardTerm create(
      RewardTermProvider<C> provider, Record settings) {
    return provider.create(provider.settings().cast(settings));
  }

  /** What the report measures. */
  EvaluationPlan evaluationPlan() {
    StateSplit split =
        experiment.evaluation().onTrainingStates() ? StateSplit.TRAINING : StateSplit.EVALUATION;
    return EvaluationPlan.of(
        experiment.seed(),
        benchmark.suite().tasks(),
        split,
        experiment.evaluation().pairsPerTask());
  }

  /** What horizons and checkpoints are chosen on. */
  EvaluationPlan selectionPlan() {
    return EvaluationPlan.of(
        experiment.seed(),
        benchmark.suite().tasks(),
        StateSplit.SELECTION,
        experiment.selection().statesPerTask());
  }

  ProgressMeter meter(String work, String unit) {
    return new ProgressMeter(listener, stop, work, unit);
  }

  /** Closes every environment, then the benchmark. */
  @Override
  public void close() {
    try {
      workers.close();
    } finally {
      benchmark.close();
    }
  }
}
