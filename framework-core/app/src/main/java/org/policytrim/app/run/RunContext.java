package org.policytrim.app.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.BenchmarkSpec;
import org.policytrim.api.model.TrainablePolicy;
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
 * The shared context of the steps of a run.
 *
 * @param experiment the experiment
 * @param folder the run's folder
 * @param components the installed components
 * @param bundles reads and writes policy bundles
 * @param session the experiment's benchmark with its environments
 * @param listener receives all events
 * @param stop a flag that requests the run to stop
 */
record RunContext(
    Experiment experiment,
    RunFolder folder,
    Components components,
    BundleStore bundles,
    BenchmarkSession session,
    RunListener listener,
    StopFlag stop) {

  /** Returns the benchmark. */
  Benchmark benchmark() {
    return session.benchmark();
  }

  /** Returns the threads with the benchmark's environments. */
  EnvironmentWorkers workers() {
    return session.workers();
  }

  /** Creates a policy with new weights. */
  TrainablePolicy newPolicy() {
    return PolicyFactory.create(experiment, components, benchmark());
  }

  /** Opens the policy of a bundle. */
  TrainablePolicy open(Path bundle) {
    try {
      return bundles.open(bundle, components, experiment.policy().device());
    } catch (IOException failure) {
      throw new UncheckedIOException("can't read the bundle %s".formatted(bundle), failure);
    }
  }

  /** Creates the reward of a stage. */
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

  /** Returns the step limit of a reward term, from which on it no longer rewards a success. */
  OptionalInt stepLimit(RewardSettings choice) {
    return stepLimit(components.reward(choice.name()).orElseThrow(), choice.settings());
  }

  private static <C extends Record> OptionalInt stepLimit(
      RewardTermProvider<C> provider, Record settings) {
    return provider.stepLimit(provider.settings().cast(settings));
  }

  /** Returns the pairs of the report's evaluations. */
  EvaluationPlan evaluationPlan() {
    StateSplit split =
        experiment.evaluation().onTrainingStates() ? StateSplit.TRAINING : StateSplit.EVALUATION;
    return session.plan(experiment.seed(), split, experiment.evaluation().pairsPerTask());
  }

  /** Returns the pairs on which horizons and checkpoints are selected. */
  EvaluationPlan selectionPlan() {
    return session.plan(
        experiment.seed(), StateSplit.VALIDATION, experiment.selection().statesPerTask());
  }

  /** Creates a progress meter for some work. */
  ProgressMeter meter(String work, String unit) {
    return new ProgressMeter(listener, stop, work, unit);
  }
}
