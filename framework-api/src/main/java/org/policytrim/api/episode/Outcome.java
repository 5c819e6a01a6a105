package org.policytrim.api.episode;

import org.apiguardian.api.API;

/**
 * The outcome of an episode.
 *
 * @param success true if the task was done at the last step
 * @param steps the number of environment steps, at least 1; for a success, the 1-based step of the
 *     first success
 * @param truncated true if the episode reached the step limit without success
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record Outcome(boolean success, int steps, boolean truncated) {

  public Outcome {
    if (steps < 1) {
      throw new IllegalArgumentException("an episode must have at least one step, found " + steps);
    }
    if (success && truncated) {
      throw new IllegalArgumentException("an episode cannot be both successful and truncated");
    }
  }

  /**
   * Returns the 0-based step of the first success, T in the paper's formulas.
   *
   * @throws IllegalStateException if there was no success
   */
  public int firstSuccessIndex() {
    if (!success) {
      throw new IllegalStateException("the episode was not successful");
    }
    return steps - 1;
  }
}
