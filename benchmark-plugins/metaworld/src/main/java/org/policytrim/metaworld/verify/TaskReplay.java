package org.policytrim.metaworld.verify;

import java.util.SortedSet;
import java.util.TreeSet;
import org.policytrim.metaworld.task.TaskSimulation;
import org.policytrim.toolkit.recording.Recording;

/** A replay of the part of a recording that belongs to one task. */
interface TaskReplay {

  /** Replays everything that was recorded of the simulation's task. */
  void play(TaskSimulation simulation);

  /** Returns the tasks in a recording whose arrays are named {@code TASK/NAME}. */
  static SortedSet<String> tasks(Recording recording) {
    SortedSet<String> tasks = new TreeSet<>();
    for (String name : recording.names()) {
      int slash = name.indexOf('/');
      if (slash > 0) {
        tasks.add(name.substring(0, slash));
      }
    }
    return tasks;
  }
}
