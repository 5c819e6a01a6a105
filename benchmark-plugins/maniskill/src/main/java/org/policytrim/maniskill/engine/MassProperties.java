package org.policytrim.maniskill.engine;

import java.util.List;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.CollisionShape;
import org.policytrim.maniskill.model.Geometry;

/**
 * Mass, inertia and centre of mass of solids, computed as PhysX computes them (its header
 * extensions/PxMassProperties.h): in single precision and in the same order of operations, because
 * a difference in the last bit changes every later step.
 *
 * @param mass in kg
 * @param inertia the inertia tensor at the centre of mass, nine numbers by columns, in kg m^2
 * @param centre the centre of mass
 */
record MassProperties(float mass, float[] inertia, float[] centre) {

  private static final float PI = (float) Math.PI;

  /** The mass properties of nothing. */
  private static final MassProperties NONE = new MassProperties(0, new float[9], new float[3]);

  /** Returns the mass properties of a body from its shapes. */
  static MassProperties of(List<CollisionShape> shapes) {
    MassProperties total = NONE;
    for (CollisionShape shape : shapes) {
      MassProperties own = sum(List.of(unit(shape.geometry())), List.of(shape.pose()));
      MassProperties scaled = own.times((float) shape.density());
      total = sum(List.of(total, scaled), List.of(Pose.IDENTITY, Pose.IDENTITY));
    }
    return total;
  }

  /** Returns the mass properties at density 1. */
  private static MassProperties unit(Geometry geometry) {
    return switch (geometry) {
      case Geometry.Box(Vec3 half) -> box((float) half.x(), (float) half.y(), (float) half.z());
      case Geometry.Sphere(double radius) -> sphere((float) radius);
      case Geometry.Plane _, Geometry.ConvexHull _ ->
          throw new IllegalArgumentException("the mass of a " + geometry + " must be given");
    };
  }

  private static MassProperties box(float x, float y, float z) {
    float mass = x * y * z * 8f;
    float third = mass * 1f / 3f;
    return new MassProperties(
        mass,
        diagonal((y * y + z * z) * third, (x * x + z * z) * third, (x * x + y * y) * third),
        new float[3]);
  }

  private static MassProperties sphere(float radius) {
    float mass = (4f / 3f) * PI * radius * radius * radius;
    float moment = 2f / 5f * mass * radius * radius;
    return new MassProperties(mass, diagonal(moment, moment, moment), new float[3]);
  }

  private static float[] diagonal(float x, float y, float z) {
    return new float[] {x, 0, 0, 0, y, 0, 0, 0, z};
  }

  private MassProperties times(float scale) {
    float[] scaled = new float[9];
    for (int i = 0; i < 9; i++) {
      scaled[i] = inertia[i] * scale;
    }
    return new MassProperties(mass * scale, scaled, centre);
  }

  private static MassProperties sum(List<MassProperties> parts, List<Pose> poses) {
    float mass = 0;
    float[] centre = new float[3];
    float[][] centres = new float[parts.size()][];
    for (int part = 0; part < centres.length; part++) {
      mass += parts.get(part).mass;
      centres[part] = transform(poses.get(part), parts.get(part).centre);
      for (int i = 0; i < 3; i++) {
        centre[i] += centres[part][i] * parts.get(part).mass;
      }
    }
    if (mass > 0) {
      float inverse = 1f / mass;
      for (int i = 0; i < 3; i++) {
        centre[i] *= inverse;
      }
    }
    float[] inertia = new float[9];
    for (int part = 0; part < centres.length; part++) {
      float[] rotation = matrix(poses.get(part).rotation());
      float[] rotated = multiply(multiply(rotation, parts.get(part).inertia), transpose(rotation));
      float[] moved =
          cross(
              centre[0] - centres[part][0],
              centre[1] - centres[part][1],
              centre[2] - centres[part][2]);
      for (int i = 0; i < 9; i++) {
        inertia[i] += moved[i] * parts.get(part).mass + rotated[i];
      }
    }
    return new MassProperties(mass, inertia, centre);
  }

  /** Returns the product of the transposed cross product matrix of a vector with itself. */
  private static float[] cross(float x, float y, float z) {
    float[] matrix = {0, z, -y, -z, 0, x, y, -x, 0};
    return multiply(transpose(matrix), matrix);
  }

  private static float[] transform(Pose pose, float[] point) {
    float w = (float) pose.rotation().w();
    float x = (float) pose.rotation().x();
    float y = (float) pose.rotation().y();
    float z = (float) pose.rotation().z();
    float vx = 2f * point[0];
    float vy = 2f * point[1];
    float vz = 2f * point[2];
    float w2 = w * w - 0.5f;
    float dot = x * vx + y * vy + z * vz;
    Vec3 position = pose.position();
    return new float[] {
      vx * w2 + (y * vz - z * vy) * w + x * dot + (float) position.x(),
      vy * w2 + (z * vx - x * vz) * w + y * dot + (float) position.y(),
      vz * w2 + (x * vy - y * vx) * w + z * dot + (float) position.z()
    };
  }

  private static float[] matrix(Quat rotation) {
    float w = (float) rotation.w();
    float x = (float) rotation.x();
    float y = (float) rotation.y();
    float z = (float) rotation.z();
    float x2 = x + x;
    float y2 = y + y;
    float z2 = z + z;
    float xx = x2 * x;
    float yy = y2 * y;
    float zz = z2 * z;
    float xy = x2 * y;
    float xz = x2 * z;
    float xw = x2 * w;
    float yz = y2 * z;
    float yw = y2 * w;
    float zw = z2 * w;
    return new float[] {
      1 - yy - zz, xy + zw, xz - yw, xy - zw, 1 - xx - zz, yz + xw, xz + yw, yz - xw, 1 - xx - yy
    };
  }

  private static float[] transpose(float[] a) {
    return new float[] {a[0], a[3], a[6], a[1], a[4], a[7], a[2], a[5], a[8]};
  }

  private static float[] multiply(float[] a, float[] b) {
    float[] product = new float[9];
    for (int column = 0; column < 3; column++) {
      for (int row = 0; row < 3; row++) {
        product[3 * column + row] =
            (a[row] * b[3 * column] + a[3 + row] * b[3 * column + 1])
                + a[6 + row] * b[3 * column + 2];
      }
    }
    return product;
  }
}
