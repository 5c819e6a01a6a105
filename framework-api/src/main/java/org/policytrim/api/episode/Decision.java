package org.policytrim.api.episode;

import org.policytrim.api.model.ActionSample;

/**
 * One forward call and what became of it.
 *
 * @param index its place in the episode, from 0
 * @param startStep environment steps taken before it
 * @param executedSteps how many actions of its plan ran; from 1 to the plan's length
 * @param sample the plan, with the log-probabilities and the trace the head needs to recompute them
 * @param policyVersion how many optimiser steps the weights that made it had seen
 */
public record Decision(
    int index, int startStep, int executedSteps, ActionSample sample, long policyVersion) {

  public Decision {
    if (index < 0 || startStep < 0) {
      throw new IllegalArgumentException("a decision's index and first step are at least 0");
    }
    if (executedSteps < 1 || executedSteps > sample.chunk().steps()) {
      throw new IllegalArgumentException(
          "decision %d executes from 1 to %d actions, found %d"
              .formatted(index, sample.chunk().steps(), executedSteps));
    }
  }
}
