package org.policytrim.method.rollout;

/**
 * Plays groups for training: on this machine, or wherever an implementation sends weights and gets
 * groups back. What comes back depends on weights and order alone.
 */
@FunctionalInterface
public interface RolloutSource {

  /**
   * Plays an iteration's groups.
   *
   * @param weights of the action head
   * @param order what to play
   * @param listener hears of progress on the calling thread, and may throw to end the play
   * @return the groups; the caller closes it
   */
  Rollout play(HeadWeights weights, RolloutRequest order, LockstepRunner.RoundListener listener);
}
