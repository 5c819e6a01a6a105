package org.policytrim.method.evaluate;

import java.util.Optional;
import org.policytrim.api.model.Policy;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.method.perturbation.ObservationPerturbation;
import org.policytrim.method.reward.RewardComposition;

/**
 * An evaluation to be played.
 *
 * @param label what is evaluated, such as {@code base} or {@code base at h = 15}
 * @param policy who plays
 * @param horizon how many actions of each plan are executed
 * @param plan what is played
 * @param perturbation how it sees
 * @param rewards what would have been earned, for the episodes' table; empty where nobody asks
 */
public record EvaluationRequest(
    String label,
    Policy policy,
    int horizon,
    EvaluationPlan plan,
    ObservationPerturbation perturbation,
    Optional<RewardComposition> rewards) {

  public EvaluationRequest {
    int longest = policy.card().chunkLength();
    if (horizon < 1 || horizon > longest) {
      throw new PluginException(
          policy.card().model(),
          "it plans %d actions per call, and was asked to execute %d of them"
              .formatted(longest, horizon),
          "Take a horizon from 1 to " + longest);
    }
  }

  /** A policy at the horizon it is made for. */
  public static EvaluationRequest of(String label, Policy policy, EvaluationPlan plan) {
    return forced(label, policy, policy.card().horizon(), plan);
  }

  /**
   * A policy at a horizon that someone names.
   *
   * @throws PluginException if it is another than the policy's own
   */
  public static EvaluationRequest at(
      String label, Policy policy, int horizon, EvaluationPlan plan) {
    int own = policy.card().horizon();
    if (horizon != own) {
      throw new PluginException(
          policy.card().model(),
          "it is made to execute %d actions per call, and was asked to execute %d"
              .formatted(own, horizon),
          "Run it at %d, or override the horizon explicitly; success may drop".formatted(own));
    }
    return of(label, policy, plan);
  }

  /** A policy at any horizon its plans allow: the override. */
  public static EvaluationRequest forced(
      String label, Policy policy, int horizon, EvaluationPlan plan) {
    return new EvaluationRequest(
        label, policy, horizon, plan, ObservationPerturbation.none(), Optional.empty());
  }

  /** The same, looking through a disturbance. */
  public EvaluationRequest through(ObservationPerturbation disturbance) {
    return new EvaluationRequest(label, policy, horizon, plan, disturbance, rewards);
  }

  /** The same, with what would have been earned. */
  public EvaluationRequest scoredBy(RewardComposition composition) {
    return new EvaluationRequest(
        label, policy, horizon, plan, perturbation, Optional.of(composition));
  }
}
