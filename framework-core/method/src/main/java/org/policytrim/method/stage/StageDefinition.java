package org.policytrim.method.stage;

import java.util.List;
import org.policytrim.method.reward.RewardComposition;
import org.policytrim.method.update.UpdateSettings;

/**
 * A training stage as an experiment describes it.
 *
 * @param name such as {@code extend} or {@code trim}; unique within the experiment
 * @param horizons the horizon pattern of the stage's groups, each at least 1; empty if the stage
 *     trains at the horizon that the previous stage selected
 * @param rewards the reward of an episode
 * @param iterations the number of training iterations, at least 0
 * @param update the settings of the policy update in this stage
 * @param keep the checkpoint that is passed on
 * @param baseline true if the policy that is passed on is a baseline of its own: later checkpoints
 *     are compared with it, and the report contains it
 */
public record StageDefinition(
    String name,
    List<Integer> horizons,
    RewardComposition rewards,
    int iterations,
    UpdateSettings update,
    KeptCheckpoint keep,
    boolean baseline) {

  public StageDefinition {
    horizons = List.copyOf(horizons);
    if (iterations < 0) {
      throw new IllegalArgumentException(
          "stage %s has at least 0 iterations, found %d".formatted(name, iterations));
    }
  }

  /** Returns true if the stage selects a horizon among its own. */
  boolean selectsHorizon() {
    return !horizons.isEmpty();
  }

  /** Returns true if this stage trains differently without that reward term. */
  boolean isChangedBy(Ablation ablation) {
    return rewards.terms().stream().anyMatch(term -> ablation.leavesOut(term.name()));
  }
}
