package org.policytrim.toy.reach;

import java.util.stream.Stream;
import org.policytrim.api.task.Task;

/** The tasks of toy-reach, with the facts that only this benchmark knows. */
enum ToyReachTask {
  LEFT("reach-left", "go to the left pad", 4, false),
  RIGHT("reach-right", "go to the right pad", 6, false),
  GATE("reach-gate", "go through the gate to the left pad", 4, true);

  /** About twice the steps of the teleoperated demonstrator. */
  private static final int STEP_LIMIT = 120;

  /** The task as the core sees it. */
  final Task task;

  /** The pad to stop on: the index of its x in {@link ToyReachEnvironment#state}; y follows. */
  final int pad;

  /** True if a wall with a gate crosses the table. */
  final boolean walled;

  ToyReachTask(String id, String instruction, int pad, boolean walled) {
    this.task = new Task(id, instruction, STEP_LIMIT);
    this.pad = pad;
    this.walled = walled;
  }

  static ToyReachTask named(String id) {
    return Stream.of(values())
        .filter(known -> known.task.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("toy-reach has no task " + id));
  }
}
