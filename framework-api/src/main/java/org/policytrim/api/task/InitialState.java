package org.policytrim.api.task;

import org.apiguardian.api.API;

/**
 * The name of an initial state of a task. The benchmark maps it to a state of the environment;
 * equal names always give bit-identical states.
 *
 * @param taskId the task
 * @param split the split that the state belongs to
 * @param index the number within the split, from 0
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record InitialState(String taskId, StateSplit split, int index) {

  public InitialState {
    if (index < 0) {
      throw new IllegalArgumentException(
          "the index of an initial state must be at least 0, found " + index);
    }
  }

  /** Returns the name for files and messages, such as {@code reach-v3/evaluation/12}. */
  public String id() {
    return taskId + "/" + split.label() + "/" + index;
  }
}
