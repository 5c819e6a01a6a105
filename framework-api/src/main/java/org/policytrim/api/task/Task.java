package org.policytrim.api.task;

/**
 * One thing a robot is asked to do.
 *
 * @param id unique within its benchmark, such as {@code drawer-open-v3}
 * @param instruction one sentence for the policy, such as "open the drawer"
 * @param stepLimit an episode that has not succeeded after this many environment steps has failed;
 *     at least 1
 */
public record Task(String id, String instruction, int stepLimit) {

  public Task {
    if (id.isBlank() || instruction.isBlank()) {
      throw new IllegalArgumentException(
          "a task has an id and an instruction, found '%s' and '%s'".formatted(id, instruction));
    }
    if (stepLimit < 1) {
      throw new IllegalArgumentException(
          "task %s: the step limit is at least 1, found %d".formatted(id, stepLimit));
    }
  }

  /** The same task with another limit. */
  public Task withStepLimit(int limit) {
    return new Task(id, instruction, limit);
  }
}
