package org.policytrim.method.update;

import java.util.List;

/**
 * One training iteration in figures.
 *
 * @param stage the stage's name; a row of the report that repeats a stage has its name before it
 * @param iteration from 0 within the stage
 * @param rollout what was played
 * @param rewards what each term gave, in the experiment's order
 * @param groups what siblings were worth beside one another
 * @param learning how the head moved
 */
public record UpdateReport(
    String stage,
    int iteration,
    Rollout rollout,
    List<Reward> rewards,
    Groups groups,
    Learning learning) {

  /**
   * What was played.
   *
   * @param episodes how many
   * @param successRate of them, from 0 to 1
   * @param stepsSuccessMean mean steps of the successes; NaN where there was none
   * @param callsMean mean forward calls of all
   * @param clippedActionFraction share of executed action values that lay outside their axis' range
   * @param seconds spent playing
   */
  public record Rollout(
      int episodes,
      double successRate,
      double stepsSuccessMean,
      double callsMean,
      double clippedActionFraction,
      double seconds) {}

  /**
   * What one term gave.
   *
   * @param term its name
   * @param mean its weighted mean over the iteration's episodes
   * @param oneStepSooner how its weighted score would change for a success that is no slower than
   *     its siblings' mean if it came one step sooner; the mean over them, 0 where there was none.
   *     Beside one another these tell whether speed is still rewarded (METHOD section 3)
   */
  public record Reward(String term, double mean, double oneStepSooner) {}

  /**
   * What siblings were worth beside one another.
   *
   * @param kept groups that passed the filter
   * @param dropped groups that did not
   * @param allSuccess kept groups in which every sibling succeeded
   * @param advantageMixed mean |advantage| over the siblings of kept groups with a failure; 0 where
   *     there was none
   * @param advantageAllSuccess the same over all-success groups, where in a sweep of horizons it is
   *     noise (METHOD section 4)
   */
  public record Groups(
      int kept, int dropped, int allSuccess, double advantageMixed, double advantageAllSuccess) {}

  /**
   * How the head moved.
   *
   * @param learningRate of this iteration
   * @param optimizerSteps taken
   * @param loss mean surrogate loss, at the weights each step started from
   * @param approximateKl mean of (ratio - 1) - log(ratio) over the units of the last optimiser step
   * @param clipFraction share of units the surrogate clipped
   * @param gradientNorm mean over optimiser steps, before clipping
   * @param seconds spent learning
   */
  public record Learning(
      double learningRate,
      int optimizerSteps,
      double loss,
      double approximateKl,
      double clipFraction,
      double gradientNorm,
      double seconds) {}

  public UpdateReport {
    rewards = List.copyOf(rewards);
  }

  /** The mean weighted reward of an episode. */
  public double rewardMean() {
    return rewards.stream().mapToDouble(Reward::mean).sum();
  }
}
