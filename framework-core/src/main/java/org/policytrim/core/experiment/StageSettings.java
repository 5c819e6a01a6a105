package org.policytrim.core.experiment;

import java.util.List;

/**
 * One entry of {@code stages}.
 *
 * @param name such as {@code extend} or {@code trim}
 * @param horizons what is executed per call
 * @param rewards at least one, distinct names
 * @param iterations at least 0
 */
public record StageSettings(
    String name, HorizonChoice horizons, List<RewardChoice> rewards, int iterations) {

  public StageSettings {
    rewards = List.copyOf(rewards);
    Requirements.atLeast("iterations", iterations, 0);
  }
}
