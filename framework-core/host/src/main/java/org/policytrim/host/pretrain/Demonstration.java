package org.policytrim.host.pretrain;

import java.util.Collections;
import java.util.List;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;

/**
 * One recorded, successful episode of a demonstrator.
 *
 * @param task the demonstrated task
 * @param initialState the initial state of the episode
 * @param observations the observation before each action
 * @param actions the executed actions [steps, axes], in the benchmark's units
 * @param intended for each action, true if a policy is to learn it; at least one is
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
          "a demonstration needs one observation per action and at least one, found %d observations and %d actions"
              .formatted(observations.size(), actions.rows()));
    }
    if (intended.size() != actions.rows() || !intended.contains(true)) {
      throw new IllegalArgumentException(
          "each of the %d actions of a demonstration is marked as intended or not, and at least one is intended; found %s"
              .formatted(actions.rows(), intended));
    }
  }

  /** Creates a demonstration in which every action is intended. */
  public Demonstration(
      Task task, InitialState initialState, List<Observation> observations, Matrix actions) {
    this(task, initialState, observations, actions, Collections.nCopies(actions.rows(), true));
  }

  /** Returns the number of actions. */
  public int steps() {
    return actions.rows();
  }
}
