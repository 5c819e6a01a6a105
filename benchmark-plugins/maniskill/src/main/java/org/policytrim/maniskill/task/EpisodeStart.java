package org.policytrim.maniskill.task;

import java.util.List;
import java.util.Map;
import org.policytrim.maniskill.geometry.Pose;

/**
 * The start of an episode.
 *
 * @param joints the joint positions in radians and metres
 * @param base the pose of the robot's base
 * @param poses the poses of the task's objects by name
 * @param sizes the drawn sizes of objects in metres; empty for most tasks
 */
public record EpisodeStart(
    double[] joints, Pose base, Map<String, Pose> poses, List<Double> sizes) {

  public EpisodeStart {
    poses = Map.copyOf(poses);
    sizes = List.copyOf(sizes);
  }
}
