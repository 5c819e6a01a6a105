package org.policytrim.api.demonstration;

import java.util.List;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;

/**
 * One recorded, successful episode of a demonstrator.
 *
 * @param task what was done
 * @param initialState from where
 * @param observations before each action
 * @param actions [steps, axes], as executed, in the benchmark's units
 */
public record Demonstration(
    Task task, InitialState initialState, List<Observation> observations, Matrix actions) {

  public Demonstration {
    observations = List.copyOf(observations);
    if (observations.size() != actions.rows() || observations.isEmpty()) {
      throw new IllegalArgumentException(
          "a demonstration has one observation per action and at least one, found %d and %d"
              .formatted(observations.size(), actions.rows()));
    }
  }

  /** The number of actions. */
  public int steps() {
    return actions.rows();
  }
}
