package org.policytrim.metaworld.task;

/** The reward and success of a step. Created once per environment, overwritten after each step. */
public final class StepResult {

  private double reward;
  private boolean success;

  /** Returns the reward of the original. */
  public double reward() {
    return reward;
  }

  /** Returns whether the task is done. */
  public boolean success() {
    return success;
  }

  void set(double newReward, boolean newSuccess) {
    reward = newReward;
    success = newSuccess;
  }
}
