package org.policytrim.api.demonstration;

import java.util.Collections;
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
 * @param intended for each action whether it is to be learned
 */
public record Demonstration(
    Task task,
    InitialState initialState,
    List<Observation> observations,
    Matrix actions,
    List<Boolean> intended) {

  public Demonstration {
    observations = List.copyOf(observations);
    intended = List.copyOf(intended);
    if (observations.size() != actions.rows() || observations.isEmpty()) {
      throw new IllegalArgumentException(
          "a demonstration has one observation per action and at least one, found %d and %d"
              .formatted(observations.size(), actions.rows()));
    }
    if (intended.size() != actions.rows() || !intended.contains(true)) {
      throw new IllegalArgumentException(
          "a demonstration says of each of its %d actions whether it is to be learned, and some are; found %s"
              .formatted(actions.rows(), intended));
    }
  }

  /** A demonstration whose every action is to be learned. */
  public Demonstration(
      Task task, InitialState initialState, List<Observation> observations, Matrix actions) {
    this(task, initialState, observations, actions, Collections.nCopies(actions.rows(), true));
  }

  /** The number of actions. */
  public int steps() {
    return actions.rows();
  }
}
