package org.policytrim.api.episode;

import java.util.List;
import org.apiguardian.api.API;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;

/**
 * One attempt at a task.
 *
 * @param key the identity of the episode within the run
 * @param task the attempted task
 * @param initialState the initial state
 * @param horizon the number of actions executed per call; the last decision may have executed fewer
 * @param decisions the forward calls, at least one
 * @param actions the actions that the environment received [steps, axes]
 * @param proprioception the robot's own state after each step [steps, size]
 * @param outcome the outcome
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record Episode(
    EpisodeKey key,
    Task task,
    InitialState initialState,
    int horizon,
    List<Decision> decisions,
    Matrix actions,
    Matrix proprioception,
    Outcome outcome) {

  public Episode {
    decisions = List.copyOf(decisions);
    int executed = decisions.stream().mapToInt(Decision::executedSteps).sum();
    if (horizon < 1) {
      throw new IllegalArgumentException("a horizon must be at least 1, found " + horizon);
    }
    if (executed != outcome.steps()
        || actions.rows() != executed
        || proprioception.rows() != executed) {
      throw new IllegalArgumentException(
          "an episode of %d steps needs as many executed actions, actions and states; found %d, %d and %d"
              .formatted(outcome.steps(), executed, actions.rows(), proprioception.rows()));
    }
    if (!initialState.taskId().equals(task.id())) {
      throw new IllegalArgumentException(
          "state " + initialState.id() + " is not of task " + task.id());
    }
  }

  /** Returns the number of forward calls. */
  public int calls() {
    return decisions.size();
  }

  /** Returns true if the task was done. */
  public boolean success() {
    return outcome.success();
  }
}
