package org.policytrim.method.rollout;

import org.policytrim.api.environment.Observation;

/**
 * A point of an episode at which the policy predicts the next chunk.
 *
 * @param request the episode's request
 * @param decision the index of the decision within the episode, from 0
 * @param step the number of environment steps taken so far
 * @param observation the current observation
 */
public record PlanningPoint(
    EpisodeRequest request, int decision, int step, Observation observation) {

  /** Returns the key of the decision. */
  public DecisionKey key() {
    return new DecisionKey(request.key(), decision);
  }
}
