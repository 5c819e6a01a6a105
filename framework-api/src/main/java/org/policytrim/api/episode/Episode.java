package org.policytrim.api.episode;

import java.util.List;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;

/**
 * One try at a task.
 *
 * @param key its name within the run
 * @param task what was to be done
 * @param initialState where it began
 * @param horizon how many actions per call were executed (the last decision may have executed
 *     fewer)
 * @param decisions the forward calls, at least one
 * @param actions [steps, axes]: what the environment received
 * @param proprioception [steps, size]: the robot's own state after each step
 * @param outcome how it ended
 */
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
      throw new IllegalArgumentException("a horizon is at least 1, found " + horizon);
    }
    if (executed != outcome.steps()
        || actions.rows() != executed
        || proprioception.rows() != executed) {
      throw new IllegalArgumentException(
          "an episode of %d steps has %d executed actions in its decisions, %d actions and %d states"
              .formatted(outcome.steps(), executed, actions.rows(), proprioception.rows()));
    }
    if (!initialState.taskId().equals(task.id())) {
      throw new IllegalArgumentException(
          "state " + initialState.id() + " is not of task " + task.id());
    }
  }

  /** The forward calls it cost. */
  public int calls() {
    return decisions.size();
  }

  /** Whether the task was done. */
  public boolean success() {
    return outcome.success();
  }
}
