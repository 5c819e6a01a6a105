package org.policytrim.app.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.BenchmarkSpec;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.api.reward.RewardContext;
import org.policytrim.api.reward.RewardTerm;
import org.policytrim.api.task.StateSplit;
import org.policytrim.host.bundle.BundleStore;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.experiment.RewardSettings;
import org.policytrim.host.plugin.Components;
import org.policytrim.method.evaluate.BenchmarkSession;
import org.policytrim.method.evaluate.EvaluationPlan;
import org.policytrim.method.progress.ProgressMeter;
import org.policytrim.method.progress.StopFlag;
import org.policytrim.method.reward.RewardComposition;
import org.policytrim.method.reward.RewardComposition.WeightedTerm;
import org.policytrim.method.rollout.EnvironmentWorkers;
import org.policytrim.method.stage.RunListener;
import org.policytrim.report.folder.RunFolder;

/**
 * What every step of a run works with.
 *
 * @param experiment what is run
 * @param files where it lies
 * @param components what plugins bring
 * @param bundles saves and opens policies
 * @param playground the experiment's world
 * @param listener told of everything
 * @param stop whether to end early
 */
record RunContext(
    Experiment experiment,
    RunFolder files,
    Components components,
    BundleStore bundles,
    BenchmarkSession playground,
    RunListener listener,
    StopFlag stop) {

  /** What is played in. */
  Benchmark benchmark() {
    return playground.benchmark();
  }

  /** Where its environments live. */
  EnvironmentWorkers workers() {
    return playground.workers();
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
  RewardComposition rewards(List<RewardSettings> choices) {
    BenchmarkSpec spec = benchmark().spec();
    RewardContext context = new RewardContext(spec.actions(), spec.proprioception());
    return new RewardComposition(
        choices.stream()
            .map(
                choice ->
                    new WeightedTerm(
                        choice.name(),
                        choice.weight(),
                        create(
                            components.reward(choice.name()).orElseThrow(),
                            choice.settings(),
                            context)))
            .toList());
  }

  private static <C extends Record> RewardTerm create(
      RewardTermProvider<C> provider, Record settings, RewardContext context) {
    return provider.create(provider.settings().cast(settings), context);
  }

  /** Returns the steps from which on a reward term gives a success nothing, if it has a limit. */
  OptionalInt stepLimit(RewardSettings choice) {
    return stepLimit(components.reward(choice.name()).orElseThrow(), choice.settings());
  }

  private static <C extends Record> OptionalInt stepLimit(
      RewardTermProvider<C> provider, Record settings) {
    return provider.stepLimit(provider.settings().cast(settings));
  }

  /** What the report measures. */
  EvaluationPlan evaluationPlan() {
    StateSplit split =
        experiment.evaluation().onTrainingStates() ? StateSplit.TRAINING : StateSplit.EVALUATION;
    return playground.plan(experiment.seed(), split, experiment.evaluation().pairsPerTask());
  }

  /** What horizons and checkpoints are chosen on. */
  EvaluationPlan selectionPlan() {
    return playground.plan(
        experiment.seed(), StateSplit.VALIDATION, experiment.selection().statesPerTask());
  }

  ProgressMeter meter(String work, String unit) {
    return new ProgressMeter(listener, stop, work, unit);
  }
}
