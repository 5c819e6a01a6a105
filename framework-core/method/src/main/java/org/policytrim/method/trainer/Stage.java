package org.policytrim.method.trainer;

import java.util.List;
import org.policytrim.method.reward.RewardComposition;
import org.policytrim.method.rollout.GroupSchedule;

/**
 * One stage of training (METHOD section 6).
 *
 * @param name such as {@code extend} or {@code trim}; part of every random stream's key
 * @param label what it is called in logs and curves; in an ablation the name follows the ablation's
 * @param schedule which groups each iteration plays
 * @param rewards what they earn
 * @param selectsHorizon whether a horizon is selected when it is done
 * @param horizons what is dealt; a single one where none is selected
 * @param iterations how many there are, at least 0
 * @param keep which checkpoint is handed on
 */
public record Stage(
    String name,
    String label,
    GroupSchedule schedule,
    RewardComposition rewards,
    boolean selectsHorizon,
    List<Integer> horizons,
    int iterations,
    KeptCheckpoint keep) {

  public Stage {
    horizons = List.copyOf(horizons);
  }
}
