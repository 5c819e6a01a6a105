package org.policytrim.maniskill.render;

import org.policytrim.maniskill.geometry.Vec3;

/** Meshes of boxes, balls, cylinders and the floor. */
final class Primitives {

  private static final int SEGMENTS = 32;

  private Primitives() {}

  /** Returns a box around the origin. */
  static Mesh box(Vec3 half, Surface surface) {
    Builder builder = new Builder(24, 12);
    for (int axis = 0; axis < 3; axis++) {
      for (int side = -1; side <= 1; side += 2) {
        double[] normal = new double[3];
        normal[axis] = side;
        int first = builder.vertices();
        for (int corner = 0; corner < 4; corner++) {
          double[] point = new double[3];
          point[axis] = side;
          point[(axis + 1) % 3] = corner == 1 || corner == 2 ? 1 : -1;
          point[(axis + 2) % 3] = corner >= 2 ? 1 : -1;
          builder.vertex(point[0] * half.x(), point[1] * half.y(), point[2] * half.z(), normal);
        }
        builder.quad(first, side > 0);
      }
    }
    return builder.build(surface);
  }

  /** Returns a ball around the origin. */
  static Mesh sphere(double radius, Surface surface) {
    int rings = SEGMENTS / 2;
    Builder builder = new Builder((rings + 1) * (SEGMENTS + 1), 2 * rings * SEGMENTS);
    for (int ring = 0; ring <= rings; ring++) {
      double polar = Math.PI * ring / rings;
      for (int segment = 0; segment <= SEGMENTS; segment++) {
        double angle = 2 * Math.PI * segment / SEGMENTS;
        double[] normal = {
          Math.sin(polar) * Math.cos(angle), Math.sin(polar) * Math.sin(angle), Math.cos(polar)
        };
        builder.vertex(normal[0] * radius, normal[1] * radius, normal[2] * radius, normal);
      }
    }
    for (int ring = 0; ring < rings; ring++) {
      for (int segment = 0; segment < SEGMENTS; segment++) {
        int at = ring * (SEGMENTS + 1) + segment;
        builder.triangle(at, at + SEGMENTS + 1, at + SEGMENTS + 2);
        builder.triangle(at, at + SEGMENTS + 2, at + 1);
      }
    }
    return builder.build(surface);
  }

  /** Returns a cylinder along the x axis. */
  static Mesh cylinder(double radius, double halfLength, Surface surface) {
    Builder builder = new Builder(4 * SEGMENTS + 2, 4 * SEGMENTS);
    for (int side = -1; side <= 1; side += 2) {
      double[] normal = {side, 0, 0};
      int centre = builder.vertices();
      builder.vertex(side * halfLength, 0, 0, normal);
      for (int segment = 0; segment < SEGMENTS; segment++) {
        double angle = 2 * Math.PI * segment / SEGMENTS;
        builder.vertex(
            side * halfLength, radius * Math.cos(angle), radius * Math.sin(angle), normal);
        int a = centre + 1 + segment;
        int b = centre + 1 + (segment + 1) % SEGMENTS;
        builder.triangle(centre, side > 0 ? a : b, side > 0 ? b : a);
      }
    }
    int wall = builder.vertices();
    for (int segment = 0; segment < SEGMENTS; segment++) {
      double angle = 2 * Math.PI * segment / SEGMENTS;
      double[] normal = {0, Math.cos(angle), Math.sin(angle)};
      builder.vertex(-halfLength, radius * normal[1], radius * normal[2], normal);
      builder.vertex(halfLength, radius * normal[1], radius * normal[2], normal);
      int a = wall + 2 * segment;
      int b = wall + 2 * ((segment + 1) % SEGMENTS);
      builder.triangle(a, b + 1, a + 1);
      builder.triangle(a, b, b + 1);
    }
    return builder.build(surface);
  }

  /**
   * Returns a horizontal square.
   *
   * @param half half of its edge in metres
   * @param height its height in metres
   * @param tile the length that the texture covers in metres
   */
  static Mesh floor(double half, double height, double tile, Surface surface) {
    float h = (float) half;
    float z = (float) height;
    float t = (float) (half / tile);
    return new Mesh(
        new float[] {-h, -h, z, h, -h, z, h, h, z, -h, h, z},
        new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1},
        new float[] {
          -t + 0.5f, -t + 0.5f, t + 0.5f, -t + 0.5f, t + 0.5f, t + 0.5f, -t + 0.5f, t + 0.5f
        },
        new int[] {0, 1, 2, 0, 2, 3},
        surface);
  }

  /** Collects vertices and triangles. */
  private static final class Builder {

    private final float[] positions;
    private final float[] normals;
    private final int[] triangles;
    private int vertices;
    private int corners;

    Builder(int vertices, int triangles) {
      this.positions = new float[3 * vertices];
      this.normals = new float[3 * vertices];
      this.triangles = new int[3 * triangles];
    }

    int vertices() {
      return vertices;
    }

    void vertex(double x, double y, double z, double[] normal) {
      int at = 3 * vertices++;
      positions[at] = (float) x;
      positions[at + 1] = (float) y;
      positions[at + 2] = (float) z;
      for (int i = 0; i < 3; i++) {
        normals[at + i] = (float) normal[i];
      }
    }

    void triangle(int a, int b, int c) {
      triangles[corners++] = a;
      triangles[corners++] = b;
      triangles[corners++] = c;
    }

    void quad(int first, boolean front) {
      triangle(first, front ? first + 1 : first + 2, front ? first + 2 : first + 1);
      triangle(first, front ? first + 2 : first + 3, front ? first + 3 : first + 2);
    }

    Mesh build(Surface surface) {
      return new Mesh(positions, normals, new float[0], triangles, surface);
    }
  }
}
