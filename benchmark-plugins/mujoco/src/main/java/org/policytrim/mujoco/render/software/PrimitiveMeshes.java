package org.policytrim.mujoco.render.software;

/** The geometric primitives of MuJoCo with half-size 1, centered at the origin, axes along z. */
final class PrimitiveMeshes {

  private static final int SLICES = 24;
  private static final int STACKS = 12;

  static final TriangleMesh SPHERE = sphere();
  static final TriangleMesh BOX = box();

  /** A cylinder with both caps. */
  static final TriangleMesh CYLINDER = cylinder();

  /** The square from -1 to 1 at z = 0, visible from above. */
  static final TriangleMesh SQUARE = square();

  private PrimitiveMeshes() {}

  private static TriangleMesh sphere() {
    TriangleMesh.Builder builder = new TriangleMesh.Builder();
    for (int stack = 0; stack < STACKS; stack++) {
      for (int slice = 0; slice < SLICES; slice++) {
        spherePoint(builder, stack, slice);
        spherePoint(builder, stack + 1, slice);
        spherePoint(builder, stack + 1, slice + 1);
        spherePoint(builder, stack, slice);
        spherePoint(builder, stack + 1, slice + 1);
        spherePoint(builder, stack, slice + 1);
      }
    }
    return builder.build();
  }

  private static void spherePoint(TriangleMesh.Builder builder, int stack, int slice) {
    double polar = Math.PI * stack / STACKS;
    double turn = 2 * Math.PI * slice / SLICES;
    double x = Math.sin(polar) * Math.cos(turn);
    double y = Math.sin(polar) * Math.sin(turn);
    double z = Math.cos(polar);
    builder.corner(x, y, z, x, y, z);
  }

  private static TriangleMesh cylinder() {
    TriangleMesh.Builder builder = new TriangleMesh.Builder();
    for (int slice = 0; slice < SLICES; slice++) {
      double c0 = Math.cos(2 * Math.PI * slice / SLICES);
      double s0 = Math.sin(2 * Math.PI * slice / SLICES);
      double c1 = Math.cos(2 * Math.PI * (slice + 1) / SLICES);
      double s1 = Math.sin(2 * Math.PI * (slice + 1) / SLICES);
      builder.corner(c0, s0, 1, c0, s0, 0).corner(c0, s0, -1, c0, s0, 0);
      builder.corner(c1, s1, -1, c1, s1, 0);
      builder.corner(c0, s0, 1, c0, s0, 0).corner(c1, s1, -1, c1, s1, 0);
      builder.corner(c1, s1, 1, c1, s1, 0);
      builder.corner(0, 0, 1, 0, 0, 1).corner(c0, s0, 1, 0, 0, 1).corner(c1, s1, 1, 0, 0, 1);
      builder.corner(0, 0, -1, 0, 0, -1).corner(c1, s1, -1, 0, 0, -1);
      builder.corner(c0, s0, -1, 0, 0, -1);
    }
    return builder.build();
  }

  private static TriangleMesh box() {
    TriangleMesh.Builder builder = new TriangleMesh.Builder();
    for (int axis = 0; axis < 3; axis++) {
      for (int side = -1; side <= 1; side += 2) {
        boxPoint(builder, axis, side, -1, -1);
        boxPoint(builder, axis, side, side, -side);
        boxPoint(builder, axis, side, 1, 1);
        boxPoint(builder, axis, side, -1, -1);
        boxPoint(builder, axis, side, 1, 1);
        boxPoint(builder, axis, side, -side, side);
      }
    }
    return builder.build();
  }

  private static void boxPoint(TriangleMesh.Builder builder, int axis, int side, int u, int v) {
    double[] point = new double[3];
    double[] normal = new double[3];
    normal[axis] = side;
    point[axis] = side;
    point[(axis + 1) % 3] = u;
    point[(axis + 2) % 3] = v;
    builder.corner(point[0], point[1], point[2], normal[0], normal[1], normal[2]);
  }

  private static TriangleMesh square() {
    return new TriangleMesh.Builder()
        .corner(-1, -1, 0, 0, 0, 1)
        .corner(1, -1, 0, 0, 0, 1)
        .corner(1, 1, 0, 0, 0, 1)
        .corner(-1, -1, 0, 0, 0, 1)
        .corner(1, 1, 0, 0, 0, 1)
        .corner(-1, 1, 0, 0, 0, 1)
        .build();
  }
}
