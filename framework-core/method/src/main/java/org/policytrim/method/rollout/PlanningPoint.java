package org.policytrim.method.rollout;

import org.policytrim.api.environment.Observation;
import org.policytrim.api.episode.DecisionKey;

/**
 * An episode waits for its next plan.
 *
 * @param order the episode
 * @param place its place in the order list, from 0
 * @param decision the place of that plan in the episode, from 0
 * @param step environment steps taken so far
 * @param observation what is seen
 */
public record PlanningPoint(
    EpisodeRequest order, int place, int decision, int step, Observation observation) {

  /** The name of the decision to be made. */
  public DecisionKey key() {
    return new DecisionKey(order.key(), decision);
  }
}
