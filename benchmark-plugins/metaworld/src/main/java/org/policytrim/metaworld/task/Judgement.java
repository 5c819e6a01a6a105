package org.policytrim.metaworld.task;

/**
 * What the rules of a task say about a step; made once per environment, filled anew after each
 * step.
 */
public final class Judgement {

  private double reward;
  private boolean success;

  /** The original's reward. */
  public double reward() {
    return reward;
  }

  /** Whether the task is done. */
  public boolean success() {
    return success;
  }

  void is(double newReward, boolean newSuccess) {
    reward = newReward;
    success = newSuccess;
  }
}
