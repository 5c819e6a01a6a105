package org.policytrim.method.update;

import java.util.List;

/**
 * The figures of one training iteration (docs/method.md, section 4.9).
 *
 * @param stage the stage's label
 * @param iteration the iteration within the stage, from 0
 * @param rollout the figures of the rollout
 * @param rewards the figures of each reward term, in the experiment's order
 * @param groups the figures of the group advantages
 * @param learning the figures of the policy update
 */
public record UpdateReport(
    String stage,
    int iteration,
    Rollout rollout,
    List<Reward> rewards,
    Groups groups,
    Learning learning) {

  /**
   * The figures of a rollout.
   *
   * @param episodes the number of episodes
   * @param successRate from 0 to 1
   * @param stepsSuccessMean the mean number of steps of successes; NaN if there was none
   * @param callsMean the mean number of policy calls of all episodes
   * @param clippedActionFraction the share of executed action values that lay outside the range of
   *     their axis, from 0 to 1
   * @param seconds wall-clock seconds
   */
  public record Rollout(
      int episodes,
      double successRate,
      double stepsSuccessMean,
      double callsMean,
      double clippedActionFraction,
      double seconds) {}

  /**
   * The figures of one reward term.
   *
   * @param term the name of the term
   * @param mean the mean weighted score over the iteration's episodes
   * @param oneStepSooner the change of the weighted score if a success came one step sooner,
   *     averaged over the successes that are no slower than the mean of their group; 0 if there was
   *     none. The terms' values together tell whether speed is still rewarded (docs/method.md,
   *     section 3.6)
   */
  public record Reward(String term, double mean, double oneStepSooner) {}

  /**
   * The figures of the group advantages.
   *
   * @param kept the number of groups that passed the filter
   * @param dropped the number of groups that did not
   * @param allSuccess the number of kept groups in which every sibling succeeded
   * @param advantageMixed the mean |advantage| over the siblings of kept groups with a failure; 0
   *     if there was none
   * @param advantageAllSuccess the same over groups in which every sibling succeeded; with several
   *     horizons per group it is noise (docs/method.md, section 4.3)
   * @param gateWeight the mean weight of the success gate over the groups; 1 if it is off
   */
  public record Groups(
      int kept,
      int dropped,
      int allSuccess,
      double advantageMixed,
      double advantageAllSuccess,
      double gateWeight) {}

  /**
   * The figures of a policy update.
   *
   * @param learningRate the learning rate of this iteration
   * @param optimizerSteps the number of optimiser steps
   * @param loss the mean surrogate loss, at the weights that each step started from
   * @param approximateKl the mean of (ratio - 1) - log(ratio) over the units of the last optimiser
   *     step
   * @param clipFraction the share of units that were clipped, from 0 to 1
   * @param gradientNorm the mean gradient norm over the optimiser steps, before clipping
   * @param seconds wall-clock seconds
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

  /** Returns the mean reward of an episode, summed over the terms. */
  public double rewardMean() {
    return rewards.stream().mapToDouble(Reward::mean).sum();
  }
}
