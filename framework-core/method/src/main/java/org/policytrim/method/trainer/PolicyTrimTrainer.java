package org.policytrim.method.trainer;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.method.advantage.AdvantageGroup;
import org.policytrim.method.advantage.GroupAdvantage;
import org.policytrim.method.reward.ScoredGroup;
import org.policytrim.method.rollout.HeadWeights;
import org.policytrim.method.rollout.LockstepRunner;
import org.policytrim.method.rollout.Rollout;
import org.policytrim.method.rollout.RolloutRequest;
import org.policytrim.method.rollout.RolloutSource;
import org.policytrim.method.update.PolicyUpdate;
import org.policytrim.method.update.UpdateReport;
import org.policytrim.method.update.UpdateReport.Learning;

/**
 * The method on one page. An iteration plays groups of siblings from one initial state each, scores
 * every group with the stage's reward terms, judges siblings beside one another, and moves the
 * action head along the clipped surrogate.
 */
public final class PolicyTrimTrainer {

  private final TrainablePolicy policy;
  private final TrainableActionHead head;
  private final RolloutSource source;
  private final GroupAdvantage advantage;
  private final PolicyUpdate update;
  private final long seed;
  private long policyVersion;

  /**
   * A trainer of one policy.
   *
   * @param policy whose head is moved
   * @param source plays the groups
   * @param advantage judges them
   * @param update moves the head
   * @param seed the experiment's
   * @param policyVersion optimiser steps the head has taken so far
   */
  public PolicyTrimTrainer(
      TrainablePolicy policy,
      RolloutSource source,
      GroupAdvantage advantage,
      PolicyUpdate update,
      long seed,
      long policyVersion) {
    this.policy = policy;
    this.head = policy.head();
    this.source = source;
    this.advantage = advantage;
    this.update = update;
    this.seed = seed;
    this.policyVersion = policyVersion;
  }

  /** How many optimiser steps the head has taken. */
  public long policyVersion() {
    return policyVersion;
  }

  /**
   * One iteration of a stage.
   *
   * @param iteration from 0; with the stage, the seed and the head's state it determines everything
   * @param listener hears of the rollout's rounds; may throw to end it, before the head has moved
   * @throws PluginException naming the policy whose head fails
   */
  public UpdateReport iterate(Stage stage, int iteration, LockstepRunner.RoundListener listener) {
    RolloutRequest order = stage.schedule().iteration(iteration);
    HeadWeights weights = new HeadWeights(policyVersion, head::weights);
    try (Rollout rollout = source.play(weights, order, listener)) {
      List<ScoredGroup> scored = rollout.groups().stream().map(stage.rewards()::score).toList();
      List<AdvantageGroup> estimated = scored.stream().map(advantage::estimate).toList();
      Learning learning = learn(stage, iteration, rollout, estimated);
      policyVersion += learning.optimizerSteps();
      return IterationSummary.of(stage, iteration, rollout, estimated, learning);
    }
  }

  private Learning learn(
      Stage stage, int iteration, Rollout rollout, List<AdvantageGroup> estimated) {
    PolicyUpdate.Place place = new PolicyUpdate.Place(seed, stage.name(), iteration, policyVersion);
    try {
      return update.update(head, estimated, rollout.features()::of, place);
    } catch (PluginException | CancellationException known) {
      throw known;
    } catch (RuntimeException failure) {
      throw new PluginException(
          policy.card().model(),
          "its head failed while learning in stage %s, iteration %d: %s"
              .formatted(stage.label(), iteration, failure),
          "A smaller optimizer.learning-rate may help; otherwise this is for the plugin's author",
          failure);
    }
  }
}
