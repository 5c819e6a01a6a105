package org.policytrim.maniskill.model;

import java.util.List;
import java.util.Optional;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Vec3;

/**
 * A rigid part of a robot.
 *
 * @param name such as {@code panda_hand}
 * @param parent the name of the parent link; empty for the base
 * @param mass in kg
 * @param inertia the principal moments in kg m^2
 * @param centreOfMass the centre of mass and the principal axes relative to the link
 * @param shapes the solids that collide
 * @param joint the joint to the parent; that of the base is not used
 */
public record LinkDescription(
    String name,
    Optional<String> parent,
    double mass,
    Vec3 inertia,
    Pose centreOfMass,
    List<CollisionShape> shapes,
    JointDescription joint) {

  public LinkDescription {
    shapes = List.copyOf(shapes);
    if (!(mass > 0)) {
      throw new IllegalArgumentException(
          "link %s needs a positive mass, found %s".formatted(name, mass));
    }
  }
}
