package org.policytrim.api.task;

import org.apiguardian.api.API;

/**
 * A task of a benchmark.
 *
 * @param id unique within its benchmark, such as {@code drawer-open-v3}
 * @param instruction one sentence for the policy, such as "open the drawer"
 * @param stepLimit the greatest number of environment steps; an episode without success by then has
 *     failed. At least 1
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record Task(String id, String instruction, int stepLimit) {

  public Task {
    if (id.isBlank() || instruction.isBlank()) {
      throw new IllegalArgumentException(
          "a task needs an id and an instruction, found '%s' and '%s'".formatted(id, instruction));
    }
    if (stepLimit < 1) {
      throw new IllegalArgumentException(
          "task %s: the step limit must be at least 1, found %d".formatted(id, stepLimit));
    }
  }

  /** Returns the same task with another step limit. */
  public Task withStepLimit(int limit) {
    return new Task(id, instruction, limit);
  }
}
