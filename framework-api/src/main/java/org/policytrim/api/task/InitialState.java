package org.policytrim.api.task;

/**
 * Names one initial state of a task; the benchmark knows what it looks like. Equal names mean
 * bit-equal starts.
 *
 * @param taskId the task
 * @param split the set it belongs to
 * @param index its number within the set, from 0
 */
public record InitialState(String taskId, StateSplit split, int index) {

  public InitialState {
    if (index < 0) {
      throw new IllegalArgumentException("a state's index is at least 0, found " + index);
    }
  }

  /** A text that names the state in files and messages, such as {@code reach-v3/evaluation/12}. */
  public String id() {
    return taskId + "/" + split.label() + "/" + index;
  }
}
