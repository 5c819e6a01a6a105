package org.policytrim.method.trainer;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.method.advantage.AdvantageGroup;
import org.policytrim.method.advantage.GroupAdvantage;
import org.policytrim.method.advantage.SuccessGate;
import org.policytrim.method.reward.ScoredGroup;
import org.policytrim.method.rollout.EpisodeListener;
import org.policytrim.method.rollout.HeadWeights;
import org.policytrim.method.rollout.Rollout;
import org.policytrim.method.rollout.RolloutRequest;
import org.policytrim.method.rollout.RolloutSource;
import org.policytrim.method.update.PolicyUpdate;
import org.policytrim.method.update.UpdateReport;
import org.policytrim.method.update.UpdateReport.Learning;

/**
 * The algorithm on one page. An iteration plays groups of episodes that share an initial state,
 * scores them with the stage's reward terms, estimates the advantage of each episode relative to
 * its group, and updates the action head with the clipped surrogate loss (docs/method.md, sections
 * 2 to 4).
 */
public final class PolicyTrimTrainer {

  private final TrainablePolicy policy;
  private final TrainableActionHead head;
  private final RolloutSource source;
  private final GroupAdvantage advantage;
  private final PolicyUpdate update;
  private final long seed;
  private TrainingMemory memory;

  /**
   * Creates a trainer of one policy.
   *
   * @param policy the policy whose head is updated
   * @param source plays the groups
   * @param advantage estimates advantages
   * @param update updates the head
   * @param seed the experiment's seed
   * @param memory the values carried over from earlier iterations
   */
  public PolicyTrimTrainer(
      TrainablePolicy policy,
      RolloutSource source,
      GroupAdvantage advantage,
      PolicyUpdate update,
      long seed,
      TrainingMemory memory) {
    this.policy = policy;
    this.head = policy.head();
    this.source = source;
    this.advantage = advantage;
    this.update = update;
    this.seed = seed;
    this.memory = memory;
  }

  /** Returns the values to carry over to the next iteration. */
  public TrainingMemory memory() {
    return memory;
  }

  /**
   * Runs one iteration of a stage.
   *
   * @param stage the stage
   * @param iteration the iteration within the stage, from 0; together with the stage, the seed and
   *     the head's state it determines the result
   * @param listener receives the progress of the rollout; may throw to stop it before the head is
   *     updated
   * @return the iteration's figures
   * @throws PluginException naming the policy if its head fails
   */
  public UpdateReport iterate(Stage stage, int iteration, EpisodeListener listener) {
    HeadWeights weights = new HeadWeights(memory.policyVersion(), head::weights);
    RolloutRequest request = stage.schedule().iteration(iteration, memory.failed());
    try (Rollout rollout = source.play(weights, request, listener)) {
      List<ScoredGroup> scored = rollout.groups().stream().map(stage.rewards()::score).toList();
      SuccessGate gate = memory.gate().after(rollout.groups());
      List<AdvantageGroup> groups =
          scored.stream()
              .map(one -> advantage.estimate(one, gate.weight(one.group().task().id())))
              .toList();
      Learning learning = update(stage, iteration, rollout, groups);
      memory =
          new TrainingMemory(
              memory.policyVersion() + learning.optimizerSteps(),
              gate,
              memory.failed().after(rollout.groups()));
      return IterationSummary.of(stage, iteration, rollout, groups, gate, learning);
    }
  }

  private Learning update(
      Stage stage, int iteration, Rollout rollout, List<AdvantageGroup> groups) {
    PolicyUpdate.Position position =
        new PolicyUpdate.Position(seed, stage.name(), iteration, memory.policyVersion());
    try {
      return update.update(head, groups, rollout.features()::of, position);
    } catch (PluginException | CancellationException known) {
      throw known;
    } catch (RuntimeException failure) {
      throw new PluginException(
          policy.card().model(),
          "its head failed during the update of stage %s, iteration %d: %s"
              .formatted(stage.label(), iteration, failure),
          "A smaller optimizer.learning-rate may help; otherwise this is for the plugin's author",
          failure);
    }
  }
}
