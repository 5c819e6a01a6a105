package org.policytrim.maniskill.model;

import org.policytrim.maniskill.geometry.Pose;

/**
 * A solid that cameras see.
 *
 * @param geometry a box, a sphere or a disc
 * @param pose relative to its body
 * @param material the surface
 */
public record VisualShape(Form geometry, Pose pose, Material material) {

  /** The form of a visible solid. */
  public sealed interface Form {

    /**
     * A box or sphere.
     *
     * @param geometry the shape
     */
    record Solid(Geometry geometry) implements Form {}

    /**
     * A cylinder along the x axis.
     *
     * @param radius in metres, above 0
     * @param halfLength half of its height in metres, above 0
     */
    record Cylinder(double radius, double halfLength) implements Form {}
  }

  /** Returns a visible box or sphere. */
  public static VisualShape of(Geometry geometry, Pose pose, Material material) {
    return new VisualShape(new Form.Solid(geometry), pose, material);
  }
}
