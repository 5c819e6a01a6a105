package org.policytrim.maniskill.render;

import java.util.Arrays;
import java.util.List;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Vec3;

/**
 * Finds for each pixel the nearest triangle and the position in it. Rays through pixels are
 * expressed in the basis of a triangle's corners (Olano and Greer 1997), which needs no clipping
 * and gives perspective-correct weights. Reused from frame to frame by one thread.
 */
final class Rasterizer {

  private static final float NEAR = 0.01f;

  final int width;
  final int height;
  private final float focal;

  /** The index of the mesh at each pixel, or -1; its triangle; and the weights of two corners. */
  final int[] meshes;

  final int[] triangles;
  final float[] first;
  final float[] second;

  /** The inverse of the distance along the view direction, 0 where there is nothing. */
  final float[] inverseDepth;

  private float[] corners = new float[0];

  Rasterizer(View view) {
    this.width = view.width();
    this.height = view.height();
    this.focal = (float) view.focalLength();
    int size = width * height;
    this.meshes = new int[size];
    this.triangles = new int[size];
    this.first = new float[size];
    this.second = new float[size];
    this.inverseDepth = new float[size];
  }

  float focal() {
    return focal;
  }

  /** Rasterizes meshes from a camera. */
  void draw(List<Placed> scene, Pose camera) {
    Arrays.fill(inverseDepth, 0);
    Arrays.fill(meshes, -1);
    Pose toCamera = camera.inverse();
    for (int i = 0; i < scene.size(); i++) {
      Mesh mesh = scene.get(i).mesh();
      transform(mesh, toCamera.times(scene.get(i).pose()));
      int[] indices = mesh.triangles();
      for (int t = 0; t < indices.length; t += 3) {
        triangle(i, t, 3 * indices[t], 3 * indices[t + 1], 3 * indices[t + 2]);
      }
    }
  }

  /** Computes the corners in camera coordinates, with z as the distance in front. */
  private void transform(Mesh mesh, Pose pose) {
    float[] positions = mesh.positions();
    if (corners.length < positions.length) {
      corners = new float[positions.length];
    }
    Vec3 x = pose.rotation().axisX();
    Vec3 y = pose.rotation().axisY();
    Vec3 z = pose.rotation().axisZ();
    Vec3 p = pose.position();
    float xx = (float) x.x();
    float xy = (float) x.y();
    float xz = (float) x.z();
    float yx = (float) y.x();
    float yy = (float) y.y();
    float yz = (float) y.z();
    float zx = (float) z.x();
    float zy = (float) z.y();
    float zz = (float) z.z();
    float px = (float) p.x();
    float py = (float) p.y();
    float pz = (float) p.z();
    for (int i = 0; i < positions.length; i += 3) {
      float a = positions[i];
      float b = positions[i + 1];
      float c = positions[i + 2];
      corners[i] = xx * a + yx * b + zx * c + px;
      corners[i + 1] = xy * a + yy * b + zy * c + py;
      corners[i + 2] = -(xz * a + yz * b + zz * c + pz);
    }
  }

  private void triangle(int mesh, int index, int a, int b, int c) {
    float ax = corners[a];
    float ay = corners[a + 1];
    float az = corners[a + 2];
    float bx = corners[b];
    float by = corners[b + 1];
    float bz = corners[b + 2];
    float cx = corners[c];
    float cy = corners[c + 1];
    float cz = corners[c + 2];
    if (az < NEAR && bz < NEAR && cz < NEAR) {
      return;
    }
    // The rows of the adjugate of the matrix of corners; its determinant is positive for the front.
    float ux = by * cz - bz * cy;
    float uy = bz * cx - bx * cz;
    float uz = bx * cy - by * cx;
    float determinant = ax * ux + ay * uy + az * uz;
    if (determinant <= 0) {
      return;
    }
    float inverse = 1 / determinant;
    float vx = (cy * az - cz * ay) * inverse;
    float vy = (cz * ax - cx * az) * inverse;
    float vz = (cx * ay - cy * ax) * inverse;
    float wx = (ay * bz - az * by) * inverse;
    float wy = (az * bx - ax * bz) * inverse;
    float wz = (ax * by - ay * bx) * inverse;
    ux *= inverse;
    uy *= inverse;
    uz *= inverse;
    int left = 0;
    int right = width - 1;
    int top = 0;
    int bottom = height - 1;
    if (az >= NEAR && bz >= NEAR && cz >= NEAR) {
      float sax = ax / az * focal;
      float sbx = bx / bz * focal;
      float scx = cx / cz * focal;
      float say = ay / az * focal;
      float sby = by / bz * focal;
      float scy = cy / cz * focal;
      float middleX = width / 2f - 0.5f;
      float middleY = height / 2f - 0.5f;
      left = Math.max(left, (int) Math.ceil(Math.min(sax, Math.min(sbx, scx)) + middleX));
      right = Math.min(right, (int) Math.floor(Math.max(sax, Math.max(sbx, scx)) + middleX));
      top = Math.max(top, (int) Math.ceil(middleY - Math.max(say, Math.max(sby, scy))));
      bottom = Math.min(bottom, (int) Math.floor(middleY - Math.min(say, Math.min(sby, scy))));
    }
    float step = 1 / focal;
    for (int row = top; row <= bottom; row++) {
      float y = (height / 2f - row - 0.5f) * step;
      float uRow = uy * y + uz;
      float vRow = vy * y + vz;
      float wRow = wy * y + wz;
      for (int column = left; column <= right; column++) {
        float x = (column + 0.5f - width / 2f) * step;
        float u = ux * x + uRow;
        float v = vx * x + vRow;
        float w = wx * x + wRow;
        if (u >= 0 && v >= 0 && w >= 0) {
          float depth = u + v + w;
          int pixel = row * width + column;
          if (depth > inverseDepth[pixel] && depth * NEAR <= 1) {
            inverseDepth[pixel] = depth;
            meshes[pixel] = mesh;
            triangles[pixel] = index;
            first[pixel] = u / depth;
            second[pixel] = v / depth;
          }
        }
      }
    }
  }
}
