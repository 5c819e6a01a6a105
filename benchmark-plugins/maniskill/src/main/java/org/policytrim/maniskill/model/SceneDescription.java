package org.policytrim.maniskill.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.policytrim.maniskill.geometry.Pose;

/**
 * A robot and the objects around it.
 *
 * @param robot the robot
 * @param base the pose of the robot's base in the world
 * @param actors the objects, in the order in which they are added; distinct names
 */
public record SceneDescription(RobotDescription robot, Pose base, List<ActorDescription> actors) {

  public SceneDescription {
    actors = List.copyOf(actors);
    Set<String> names = new HashSet<>();
    for (ActorDescription actor : actors) {
      if (!names.add(actor.name())) {
        throw new IllegalArgumentException("a scene has two objects " + actor.name());
      }
    }
  }
}
