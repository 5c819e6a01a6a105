package org.policytrim.method.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policytrim.api.episode.EpisodeKey;
import org.policytrim.api.model.Policy;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.method.execution.ExecutionRule;
import org.policytrim.method.perturbation.ObservationPerturbation;
import org.policytrim.method.reward.RewardComposition;
import org.policytrim.method.rollout.EpisodeRequest;

/**
 * A request to evaluate a policy.
 *
 * @param label the name of the evaluation, such as {@code base} or {@code base at h = 15}
 * @param policy the policy
 * @param horizon the number of executed actions per call, from 1 to the policy's chunk length
 * @param plan the episodes
 * @param perturbation applied to every observation before the policy receives it
 * @param rewards computes the rewards shown for each episode; empty if none are shown
 * @param rule chooses the number of executed actions for every call, at most the horizon; empty if
 *     it is always the horizon
 */
public record EvaluationRequest(
    String label,
    Policy policy,
    int horizon,
    EvaluationPlan plan,
    ObservationPerturbation perturbation,
    Optional<RewardComposition> rewards,
    Optional<ExecutionRule> rule) {

  public EvaluationRequest {
    int longest = policy.card().chunkLength();
    if (horizon < 1 || horizon > longest) {
      throw new PluginException(
          policy.card().model(),
          "it predicts %d actions per call, so it cannot execute %d of them"
              .formatted(longest, horizon),
          "Take a horizon from 1 to " + longest);
    }
    if (rule.isPresent() && !(policy instanceof TrainablePolicy)) {
      throw new PluginException(
          policy.card().model(),
          "an execution rule needs the policy's head, and this policy has only its actions",
          "Evaluate a bundle instead, or evaluate without a rule");
    }
  }

  /** Returns a request to evaluate a policy at its own horizon. */
  public static EvaluationRequest of(String label, Policy policy, EvaluationPlan plan) {
    return forced(label, policy, policy.card().horizon(), plan);
  }

  /**
   * Returns a request to evaluate a policy at any horizon that its chunks allow.
   *
   * @param horizon from 1 to the policy's chunk length
   */
  public static EvaluationRequest forced(
      String label, Policy policy, int horizon, EvaluationPlan plan) {
    return new EvaluationRequest(
        label,
        policy,
        horizon,
        plan,
        ObservationPerturbation.none(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns the same request under a perturbation. */
  public EvaluationRequest under(ObservationPerturbation other) {
    return new EvaluationRequest(label, policy, horizon, plan, other, rewards, rule);
  }

  /** Returns the same request with the rewards of each episode. */
  public EvaluationRequest scoredBy(RewardComposition composition) {
    return new EvaluationRequest(
        label, policy, horizon, plan, perturbation, Optional.of(composition), rule);
  }

  /** Returns the same request with a rule that chooses the executed actions of every call. */
  public EvaluationRequest following(ExecutionRule chosen) {
    return new EvaluationRequest(
        label, policy, horizon, plan, perturbation, rewards, Optional.of(chosen));
  }

  /** Returns the requests of the episodes, in the plan's order. */
  List<EpisodeRequest> episodes() {
    List<EpisodeRequest> episodes = new ArrayList<>();
    for (EvaluationPlan.Entry entry : plan.entries()) {
      episodes.add(
          new EpisodeRequest(
              new EpisodeKey("evaluation/" + label, 0, episodes.size(), 0),
              entry.seed(),
              entry.task(),
              entry.initialState(),
              horizon,
              entry.task().stepLimit()));
    }
    return episodes;
  }
}
