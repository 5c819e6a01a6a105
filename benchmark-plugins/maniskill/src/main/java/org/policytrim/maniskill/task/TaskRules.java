package org.policytrim.maniskill.task;

import java.util.List;
import org.policytrim.maniskill.model.ActorDescription;

/** The rules of a task. An instance serves one environment and may keep a memory of the episode. */
interface TaskRules {

  /**
   * Draws the start that {@code reset(seed)} of the original draws.
   *
   * @param seed 0 to 2^32 - 1
   */
  EpisodeStart draw(long seed);

  /** Returns the task's objects at a start, in the order in which the original creates them. */
  List<ActorDescription> actors(EpisodeStart start);

  /** Forgets the last episode. */
  default void begin() {}

  /** Assesses the present state; called once after each step. */
  Assessment assess(TaskWorld world);

  /** Appends the task's own part of the observation, after joint positions and velocities. */
  void observe(TaskWorld world, StateBuilder state);

  /** Returns the names of the objects that the task is done with by grasping them. */
  default List<String> graspable() {
    return List.of();
  }
}
