package org.policytrim.maniskill.expert;

import java.util.List;
import org.policytrim.maniskill.task.TaskWorld;

/** The stages of a demonstration of one task. */
@FunctionalInterface
interface Script {

  /** Returns the stages for a world that has just been reset. */
  List<Stage> stages(TaskWorld world);
}
