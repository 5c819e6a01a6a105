package org.policytrim.method.rollout;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.model.Policy;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.method.action.ActionAdapter;
import org.policytrim.method.action.ObservationAdapter;
import org.policytrim.method.rollout.RolloutSettings.FeaturePolicy;

/**
 * A policy in a benchmark: the only place that connects the two, by adapting actions and
 * observations by name or as a robot profile says. Training, evaluation, films and benchmarks of
 * speed all play episodes through a session.
 */
public final class PolicySession {

  private final EnvironmentWorkers workers;
  private final LockstepRunner runner;

  /**
   * Connects a policy to a benchmark.
   *
   * @param policy the policy; only its card is used
   * @param workers hold the benchmark's environments
   * @throws org.policytrim.api.plugin.PluginException naming every action axis, camera and state
   *     field of the policy that the benchmark does not provide in the same form
   */
  public PolicySession(Policy policy, EnvironmentWorkers workers) {
    this.workers = workers;
    PolicyCard card = policy.card();
    Benchmark benchmark = workers.benchmark();
    runner =
        new LockstepRunner(
            workers,
            ActionAdapter.between(card, benchmark.spec()),
            ObservationAdapter.between(card, benchmark));
  }

  /**
   * Connects a policy to a benchmark for training on this machine.
   *
   * @param policy the policy whose head is trained
   * @param workers hold the benchmark's environments
   * @param unit the number of episodes per unit; 0 for one unit per iteration
   * @param features the way features are stored between rollout and update
   * @param scratchFolder the folder for temporary files; need not exist yet
   * @param notes receives a sentence about the memory plan whenever the plan changes
   * @throws org.policytrim.api.plugin.PluginException if policy and benchmark do not fit
   */
  public static LocalRollout rollouts(
      TrainablePolicy policy,
      EnvironmentWorkers workers,
      int unit,
      FeaturePolicy features,
      Path scratchFolder,
      Consumer<String> notes) {
    return new LocalRollout(
        policy,
        new PolicySession(policy, workers),
        unit,
        new FeatureStores(features, policy.backbone(), scratchFolder, notes));
  }

  /**
   * Returns a player of units in this process.
   *
   * @param planner predicts the chunks, always on the thread that calls the player
   */
  public UnitPlayer units(Planner planner) {
    return new LocalUnitPlayer(runner, planner, workers.threads() > 1 ? 2 : 1);
  }
}
