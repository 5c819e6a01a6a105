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

  /** A share of a pixel by which bounds are widened, because single precision rounds. */
  private static final float SLACK = 1e-3f;

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

  /** The rotation, by columns, and the position of a model in camera coordinates. */
  private final float[] frame = new float[12];

  /** The corners of a triangle in camera coordinates, with z as the distance in front. */
  private final float[] corners = new float[9];

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

  /** Begins an image in which nothing is visible yet. */
  void clear() {
    Arrays.fill(inverseDepth, 0);
    Arrays.fill(meshes, -1);
  }

  /**
   * Begins an image in which something is visible already, which hides what is behind it.
   *
   * @param background the inverse distances of all pixels
   */
  void begin(float[] background) {
    System.arraycopy(background, 0, inverseDepth, 0, inverseDepth.length);
    Arrays.fill(meshes, -1);
  }

  /** Rasterizes models from a camera. */
  void draw(List<Placed> scene, Pose camera) {
    Pose toCamera = camera.inverse();
    for (int i = 0; i < scene.size(); i++) {
      Placed placed = scene.get(i);
      place(toCamera.times(placed.pose()));
      Vec3 eye = placed.pose().inverse().transform(camera.position());
      TriangleBlocks blocks = placed.model().blocks();
      float[] positions = placed.mesh().positions();
      int[] indices = blocks.triangles();
      for (int block = 0; block < blocks.count(); block++) {
        if (mayBeVisible(blocks.bounds(), block * TriangleBlocks.NUMBERS, eye)) {
          int from = 3 * block * TriangleBlocks.SIZE;
          int to = Math.min(indices.length, from + 3 * TriangleBlocks.SIZE);
          for (int t = from; t < to; t += 3) {
            triangle(i, t, positions, indices);
          }
        }
      }
    }
  }

  private void place(Pose pose) {
    Vec3[] columns = {
      pose.rotation().axisX(), pose.rotation().axisY(), pose.rotation().axisZ(), pose.position()
    };
    for (int column = 0; column < columns.length; column++) {
      frame[3 * column] = (float) columns[column].x();
      frame[3 * column + 1] = (float) columns[column].y();
      frame[3 * column + 2] = (float) -columns[column].z();
    }
  }

  /** Returns false if no triangle of a group can cover the centre of a pixel. */
  private boolean mayBeVisible(float[] bounds, int at, Vec3 eye) {
    float a = bounds[at];
    float b = bounds[at + 1];
    float c = bounds[at + 2];
    float radius = bounds[at + 3];
    float wx = a - (float) eye.x();
    float wy = b - (float) eye.y();
    float wz = c - (float) eye.z();
    float along = wx * bounds[at + 4] + wy * bounds[at + 5] + wz * bounds[at + 6];
    float cutoff = bounds[at + 7];
    float beyond = along - radius;
    if (beyond > 0 && beyond * beyond > cutoff * cutoff * (wx * wx + wy * wy + wz * wz)) {
      return false;
    }
    float z = frame[2] * a + frame[5] * b + frame[8] * c + frame[11];
    float nearest = z - radius;
    if (nearest < NEAR) {
      return z + radius >= NEAR;
    }
    float x = (frame[0] * a + frame[3] * b + frame[6] * c + frame[9]) / z;
    float y = (frame[1] * a + frame[4] * b + frame[7] * c + frame[10]) / z;
    float size = focal * radius / nearest;
    return covers(width / 2f - 0.5f + x * focal, size * (1 + Math.abs(x)), width)
        && covers(height / 2f - 0.5f - y * focal, size * (1 + Math.abs(y)), height);
  }

  /** Returns whether an interval contains the centre of a column or row. */
  private static boolean covers(float middle, float size, int count) {
    return Math.max(0, Math.ceil(middle - size - SLACK))
        <= Math.min(count - 1, Math.floor(middle + size + SLACK));
  }

  private void triangle(int mesh, int index, float[] positions, int[] indices) {
    for (int corner = 0; corner < 3; corner++) {
      int at = 3 * indices[index + corner];
      float a = positions[at];
      float b = positions[at + 1];
      float c = positions[at + 2];
      corners[3 * corner] = frame[0] * a + frame[3] * b + frame[6] * c + frame[9];
      corners[3 * corner + 1] = frame[1] * a + frame[4] * b + frame[7] * c + frame[10];
      corners[3 * corner + 2] = frame[2] * a + frame[5] * b + frame[8] * c + frame[11];
    }
    float az = corners[2];
    float bz = corners[5];
    float cz = corners[8];
    if (az < NEAR && bz < NEAR && cz < NEAR) {
      return;
    }
    int left = 0;
    int right = width - 1;
    int top = 0;
    int bottom = height - 1;
    if (az >= NEAR && bz >= NEAR && cz >= NEAR) {
      // Most triangles are smaller than a pixel; those without a pixel's centre are left out early.
      float middleX = width / 2f - 0.5f;
      float middleY = height / 2f - 0.5f;
      float ax = middleX + corners[0] * focal / az;
      float bx = middleX + corners[3] * focal / bz;
      float cx = middleX + corners[6] * focal / cz;
      left = Math.max(left, (int) Math.ceil(Math.min(ax, Math.min(bx, cx))));
      right = Math.min(right, (int) Math.floor(Math.max(ax, Math.max(bx, cx))));
      if (left > right) {
        return;
      }
      float ay = middleY - corners[1] * focal / az;
      float by = middleY - corners[4] * focal / bz;
      float cy = middleY - corners[7] * focal / cz;
      top = Math.max(top, (int) Math.ceil(Math.min(ay, Math.min(by, cy))));
      bottom = Math.min(bottom, (int) Math.floor(Math.max(ay, Math.max(by, cy))));
      if (top > bottom) {
        return;
      }
    }
    fill(mesh, index, left, right, top, bottom);
  }

  /** Rasterizes the triangle of {@link #corners} within a rectangle of pixels. */
  private void fill(int mesh, int index, int left, int right, int top, int bottom) {
    float ax = corners[0];
    float ay = corners[1];
    float az = corners[2];
    float bx = corners[3];
    float by = corners[4];
    float bz = corners[5];
    float cx = corners[6];
    float cy = corners[7];
    float cz = corners[8];
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
