package org.policytrim.host.experiment;

import java.util.List;
import org.policytrim.method.stage.KeptCheckpoint;
import org.policytrim.method.update.UpdateSettings;
import org.policytrim.toolkit.settings.Requirements;

/**
 * One entry of {@code stages}.
 *
 * @param name such as {@code extend} or {@code trim}
 * @param horizons what is executed per call
 * @param rewards at least one, distinct names
 * @param iterations at least 0
 * @param learningRate after warm-up, at least 0; 0 takes the optimizer's
 * @param keep which checkpoint is handed on
 */
public record StageSettings(
    String name,
    HorizonChoice horizons,
    List<RewardChoice> rewards,
    int iterations,
    double learningRate,
    KeptCheckpoint keep) {

  public StageSettings {
    rewards = List.copyOf(rewards);
    Requirements.atLeast("iterations", iterations, 0);
    Requirements.atLeast("learning-rate", learningRate, 0);
  }

  /** How the head is moved in this stage, where the experiment says so for all of them. */
  public UpdateSettings optimizer(UpdateSettings shared) {
    return learningRate == 0 ? shared : shared.withLearningRate(learningRate);
  }

  /** The same for another number of iterations. */
  public StageSettings lasting(int count) {
    return new StageSettings(name, horizons, rewards, count, learningRate, keep);
  }
}
