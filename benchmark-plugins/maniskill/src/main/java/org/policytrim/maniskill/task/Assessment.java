package org.policytrim.maniskill.task;

/**
 * The assessment of a state.
 *
 * @param success whether the task is done
 * @param reward the original's dense reward, divided by its maximum; for tasks without a dense
 *     reward, 1 on success and 0 otherwise
 */
public record Assessment(boolean success, double reward) {

  /** Returns the assessment of a task without a dense reward. */
  static Assessment sparse(boolean success) {
    return new Assessment(success, success ? 1 : 0);
  }
}
