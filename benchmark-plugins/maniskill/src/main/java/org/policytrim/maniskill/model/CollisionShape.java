package org.policytrim.maniskill.model;

import java.util.List;
import org.policytrim.maniskill.geometry.Pose;

/**
 * A solid that collides.
 *
 * @param geometry the shape
 * @param pose relative to its body
 * @param density in kg/m^3, at least 0
 * @param friction the coefficients of static and dynamic friction, which are equal
 * @param patchRadius the radius of the contact patch for torsional friction in metres, at least 0
 * @param collisionGroups SAPIEN's four filter words: shapes collide if one's first word shares a
 *     bit with the other's second word, unless their third words share a bit
 */
public record CollisionShape(
    Geometry geometry,
    Pose pose,
    double density,
    double friction,
    double patchRadius,
    List<Integer> collisionGroups) {

  /** The collision groups of everything except the robot. */
  public static final List<Integer> DEFAULT_GROUPS = List.of(1, 1, 0, 0);

  private static final double DEFAULT_FRICTION = 0.3;

  public CollisionShape {
    collisionGroups = List.copyOf(collisionGroups);
    if (collisionGroups.size() != 4) {
      throw new IllegalArgumentException(
          "a shape has 4 collision groups, found " + collisionGroups);
    }
    if (!(density >= 0 && friction >= 0 && patchRadius >= 0)) {
      throw new IllegalArgumentException(
          "density, friction and patch radius must be at least 0, found %s, %s, %s"
              .formatted(density, friction, patchRadius));
    }
  }

  /** Returns a shape with ManiSkill's default friction and groups. */
  public static CollisionShape of(Geometry geometry, Pose pose, double density) {
    return new CollisionShape(geometry, pose, density, DEFAULT_FRICTION, 0, DEFAULT_GROUPS);
  }
}
