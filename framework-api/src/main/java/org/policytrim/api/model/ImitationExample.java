package org.policytrim.api.model;

import org.apiguardian.api.API;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.tensor.Matrix;

/**
 * One step of a demonstration with the actions that follow it.
 *
 * @param observation the observation at that step
 * @param actions the following actions [chunk length, axes], in the benchmark's units; after the
 *     end of the demonstration its last action is repeated
 * @param validSteps the number of actions within the demonstration, at least 1
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record ImitationExample(Observation observation, Matrix actions, int validSteps) {

  public ImitationExample {
    if (validSteps < 1 || validSteps > actions.rows()) {
      throw new IllegalArgumentException(
          "an example of %d actions has between 1 and as many valid ones, found %d"
              .formatted(actions.rows(), validSteps));
    }
  }
}
