package org.policytrim.maniskill.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A robot with a fixed base.
 *
 * @param name such as {@code panda}
 * @param urdf the name of its URDF file, for inverse kinematics and its looks
 * @param links all links, each after its parent
 */
public record RobotDescription(String name, String urdf, List<LinkDescription> links) {

  public RobotDescription {
    links = List.copyOf(links);
    Set<String> known = new HashSet<>();
    for (LinkDescription link : links) {
      if (!known.add(link.name())) {
        throw new IllegalArgumentException(
            "robot %s has two links %s".formatted(name, link.name()));
      }
      link.parent()
          .filter(parent -> !known.contains(parent))
          .ifPresent(
              parent -> {
                throw new IllegalArgumentException(
                    "robot %s: link %s comes before its parent %s"
                        .formatted(name, link.name(), parent));
              });
    }
  }

  /** Returns the joints that can move, in the order of positions and velocities. */
  public List<JointDescription> activeJoints() {
    return links.stream().map(LinkDescription::joint).filter(JointDescription::isActive).toList();
  }
}
