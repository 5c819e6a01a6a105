package org.policytrim.maniskill.model;

import java.nio.file.Path;
import org.policytrim.maniskill.geometry.Vec3;

/** The shape of a solid, in its own frame. Lengths in metres. */
public sealed interface Geometry {

  /**
   * A box around the origin.
   *
   * @param halfSize half of its edges, each above 0
   */
  record Box(Vec3 halfSize) implements Geometry {

    public Box {
      if (!(halfSize.x() > 0 && halfSize.y() > 0 && halfSize.z() > 0)) {
        throw new IllegalArgumentException("a box needs positive half sizes, found " + halfSize);
      }
    }
  }

  /**
   * A sphere around the origin.
   *
   * @param radius above 0
   */
  record Sphere(double radius) implements Geometry {

    public Sphere {
      if (!(radius > 0)) {
        throw new IllegalArgumentException("a sphere needs a positive radius, found " + radius);
      }
    }
  }

  /** The half space below the yz plane: solid where x is negative. */
  record Plane() implements Geometry {}

  /**
   * The convex hull of a mesh.
   *
   * @param file an existing STL file
   */
  record ConvexHull(Path file) implements Geometry {}
}
