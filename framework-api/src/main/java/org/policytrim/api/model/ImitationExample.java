package org.policytrim.api.model;

import org.policytrim.api.environment.Observation;
import org.policytrim.api.tensor.Matrix;

/**
 * One moment of a demonstration.
 *
 * @param observation what was seen
 * @param actions [plan length, axes]: what was done from there on, in the benchmark's units; past
 *     the demonstration's end its last action is repeated
 * @param validSteps how many of them lie within the demonstration; at least 1
 */
public record ImitationExample(Observation observation, Matrix actions, int validSteps) {

  public ImitationExample {
    if (validSteps < 1 || validSteps > actions.rows()) {
      throw new IllegalArgumentException(
          "an example of %d actions has 1 to as many valid ones, found %d"
              .formatted(actions.rows(), validSteps));
    }
  }
}
