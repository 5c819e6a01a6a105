package org.policytrim.api.episode;

/**
 * How an episode ended.
 *
 * @param success whether the task was done at its last step
 * @param steps environment steps taken, at least 1; on success the 1-based step of first success
 * @param truncated whether it ran into the step limit; a success is never truncated
 */
public record Outcome(boolean success, int steps, boolean truncated) {

  public Outcome {
    if (steps < 1) {
      throw new IllegalArgumentException("an episode takes at least one step, found " + steps);
    }
    if (success && truncated) {
      throw new IllegalArgumentException("an episode that succeeded did not run out of steps");
    }
  }

  /**
   * The 0-based step of first success, T in the paper's formulas.
   *
   * @throws IllegalStateException if there was no success
   */
  public int firstSuccessIndex() {
    if (!success) {
      throw new IllegalStateException("the episode did not succeed");
    }
    return steps - 1;
  }
}
