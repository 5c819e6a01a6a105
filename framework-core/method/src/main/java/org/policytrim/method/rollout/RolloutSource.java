package org.policytrim.method.rollout;

/**
 * Plays groups for training, in this process or elsewhere. The result depends on the weights and
 * the request alone.
 */
@FunctionalInterface
public interface RolloutSource {

  /**
   * Plays the groups of an iteration.
   *
   * @param weights the weights of the action head
   * @param request the groups
   * @param listener receives progress on the calling thread; may throw to stop playing
   * @return the groups; the caller closes the rollout
   */
  Rollout play(HeadWeights weights, RolloutRequest request, EpisodeListener listener);
}
