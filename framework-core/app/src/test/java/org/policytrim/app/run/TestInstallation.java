package org.policytrim.app.run;

import java.util.List;
import java.util.Map;
import org.policytrim.host.bundle.BundleStore;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.experiment.ExperimentReader;
import org.policytrim.host.plugin.Components;
import org.policytrim.method.fixture.GaussianProvider;
import org.policytrim.method.fixture.LineWorldProvider;
import org.policytrim.method.progress.StopFlag;
import org.policytrim.method.reward.ChunkHorizon;
import org.policytrim.method.reward.GroupStability;
import org.policytrim.method.reward.StepSaving;
import org.policytrim.method.reward.Success;

/** An installation with the benchmark on a line and the Gaussian policy, and an experiment. */
public final class TestInstallation {

  /** An experiment with two tasks and two stages, which takes about two seconds. */
  public static final String EXPERIMENT =
      """
      name: line
      seed: 7
      benchmark: {name: line, limit: 60}
      policy: {name: gaussian, chunk: 5, horizon: 5}
      pretrain: {demonstrations: 12, style: teleoperated, steps: 300, batch: 32, learning-rate: 0.02, warmup: 10, checkpoint-every: 100}
      rollout: {group-size: 6, groups-per-task: 2, lanes: 8, threads: 2}
      optimizer: {learning-rate: 0.02, warmup: 2, minibatches: 2, ratio-unit: slot(5)}
      selection: {states-per-task: 6, tolerance: 0.05, every: 3}
      stages:
        - name: extend
          horizons: [5, 10]
          rewards: {success: {weight: 1.0}, chunk-horizon: {weight: 1.0, base: 10}}
          iterations: 4
        - name: trim
          horizons: selected
          rewards: {success: {weight: 1.0}, step-saving: {weight: 1.0, limit: 50}, group-stability: {weight: 0.15, sigma-floor: 1.0}}
          iterations: 6
      evaluation: {pairs-per-task: 10, margin: 0.1, perturbations: [none, state-noise-10]}
      ablations: [no-group-stability]
      """;

  private final LineWorldProvider world = new LineWorldProvider();
  private final GaussianProvider models = new GaussianProvider();
  private final Components components =
      new Components(
          List.of(world),
          List.of(models),
          List.of(),
          List.of(
              new Success.Provider(),
              new ChunkHorizon.Provider(),
              new StepSaving.Provider(),
              new GroupStability.Provider()));

  /** Returns the provider of the benchmark. */
  public LineWorldProvider world() {
    return world;
  }

  /** Returns the provider of the policy. */
  public GaussianProvider models() {
    return models;
  }

  /** Returns all components. */
  public Components components() {
    return components;
  }

  /** Returns the experiment with some settings changed. */
  public Experiment experiment(String... overrides) {
    return new ExperimentReader(components).read(EXPERIMENT, "line.yaml", List.of(overrides));
  }

  /** Creates a runner with these components. */
  public ExperimentRun run(StopFlag stop) {
    return new ExperimentRun(
        components, new BundleStore("0.1.0"), "0.1.0", providers -> Map.of("line", "1"), stop);
  }
}
