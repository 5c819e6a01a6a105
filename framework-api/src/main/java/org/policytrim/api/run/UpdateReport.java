package org.policytrim.api.run;

import java.util.List;

/**
 * One training iteration in figures.
 *
 * @param stage the stage's name
 * @param iteration from 0 within the stage
 * @param episodes played
 * @param successRate of them, from 0 to 1
 * @param stepsSuccessMean mean steps of the successes; NaN where there was none
 * @param callsMean mean forward calls of all
 * @param rewardMean mean weighted reward
 * @param terms each term's weighted mean part
 * @param groupsKept groups that passed the filter
 * @param groupsDropped groups that did not
 * @param allSuccessGroups kept groups in which every sibling succeeded
 * @param advantageAbsoluteMean mean |advantage| over episodes of kept groups
 * @param advantageAbsoluteMeanAllSuccess the same over all-success groups alone, where in stage 1
 *     it is noise
 * @param approximateKl mean of (ratio - 1) - log(ratio) over units, at the last optimiser step
 * @param clipFraction share of units the surrogate clipped
 * @param gradientNorm mean over optimiser steps, before clipping
 * @param clippedActionFraction share of executed action values that lay outside their axis' range
 * @param rolloutSeconds spent playing
 * @param updateSeconds spent learning
 */
public record UpdateReport(
    String stage,
    int iteration,
    int episodes,
    double successRate,
    double stepsSuccessMean,
    double callsMean,
    double rewardMean,
    List<TermMean> terms,
    int groupsKept,
    int groupsDropped,
    int allSuccessGroups,
    double advantageAbsoluteMean,
    double advantageAbsoluteMeanAllSuccess,
    double approximateKl,
    double clipFraction,
    double gradientNorm,
    double clippedActionFraction,
    double rolloutSeconds,
    double updateSeconds) {

  /**
   * A term's part.
   *
   * @param term its name
   * @param mean its weighted mean over the iteration's episodes
   */
  public record TermMean(String term, double mean) {}

  public UpdateReport {
    terms = List.copyOf(terms);
  }
}
