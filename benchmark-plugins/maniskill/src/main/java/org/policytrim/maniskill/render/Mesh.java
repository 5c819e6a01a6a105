package org.policytrim.maniskill.render;

import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Vec3;

/**
 * Triangles of one surface. Not modified after construction.
 *
 * @param positions three numbers per vertex
 * @param normals three numbers per vertex, of length 1
 * @param coordinates two texture coordinates per vertex; empty without textures
 * @param triangles three vertices per triangle, counter-clockwise from the front
 * @param surface the surface
 */
public record Mesh(
    float[] positions, float[] normals, float[] coordinates, int[] triangles, Surface surface) {

  /** Returns the number of vertices. */
  int vertices() {
    return positions.length / 3;
  }

  /**
   * Returns this mesh in another frame.
   *
   * @param scale the factors along the axes, each above 0
   * @param pose the pose after scaling
   */
  Mesh transformed(Vec3 scale, Pose pose) {
    float[] moved = new float[positions.length];
    float[] turned = new float[normals.length];
    for (int i = 0; i < positions.length; i += 3) {
      put(
          moved,
          i,
          pose.transform(
              new Vec3(
                  positions[i] * scale.x(),
                  positions[i + 1] * scale.y(),
                  positions[i + 2] * scale.z())));
      Vec3 normal =
          new Vec3(normals[i] / scale.x(), normals[i + 1] / scale.y(), normals[i + 2] / scale.z());
      put(turned, i, pose.rotation().rotate(normal.normalized()));
    }
    return new Mesh(moved, turned, coordinates, triangles, surface);
  }

  private static void put(float[] target, int at, Vec3 vector) {
    target[at] = (float) vector.x();
    target[at + 1] = (float) vector.y();
    target[at + 2] = (float) vector.z();
  }
}
