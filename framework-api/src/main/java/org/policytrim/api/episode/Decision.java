package org.policytrim.api.episode;

import org.apiguardian.api.API;
import org.policytrim.api.model.ActionSample;

/**
 * One forward call of a policy and the actions executed from it.
 *
 * @param index the number of the decision within the episode, from 0
 * @param startStep the environment steps before the decision
 * @param executedSteps the number of executed actions, from 1 to the length of the chunk
 * @param sample the predicted chunk, with its log-probabilities and trace
 * @param policyVersion the number of optimiser steps behind the weights that made the decision
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record Decision(
    int index, int startStep, int executedSteps, ActionSample sample, long policyVersion) {

  public Decision {
    if (index < 0 || startStep < 0) {
      throw new IllegalArgumentException(
          "the index and the first step of a decision must be at least 0");
    }
    if (executedSteps < 1 || executedSteps > sample.chunk().steps()) {
      throw new IllegalArgumentException(
          "decision %d can execute 1 to %d actions, found %d"
              .formatted(index, sample.chunk().steps(), executedSteps));
    }
  }
}
