package org.policytrim.toy.reach;

import java.util.stream.Stream;
import org.policytrim.api.task.Task;

/** What the robot can be asked to do. */
enum ToyReachTask {
  LEFT("reach-left", "go to the left pad", 0, false),
  RIGHT("reach-right", "go to the right pad", 1, false),
  GATE("reach-gate", "go through the gate to the left pad", 0, true);

  /** About twice what the teleoperated demonstrator needs. */
  private static final int STEP_LIMIT = 120;

  private final String id;
  private final String instruction;
  private final int pad;
  private final boolean walled;

  ToyReachTask(String id, String instruction, int pad, boolean walled) {
    this.id = id;
    this.instruction = instruction;
    this.pad = pad;
    this.walled = walled;
  }

  /** The pad to stop on: 0 the left one, 1 the right one. */
  int pad() {
    return pad;
  }

  /** Whether a wall with a gate crosses the table. */
  boolean walled() {
    return walled;
  }

  /** The task as the core knows it. */
  Task task() {
    return new Task(id, instruction, STEP_LIMIT);
  }

  /** The one of that id. */
  static ToyReachTask named(String id) {
    return Stream.of(values())
        .filter(task -> task.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("toy-reach has no task " + id));
  }
}
