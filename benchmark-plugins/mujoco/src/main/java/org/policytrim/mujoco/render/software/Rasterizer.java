package org.policytrim.mujoco.render.software;

import java.util.Arrays;
import java.util.List;

/** Draws triangles into an image with a depth buffer. */
final class Rasterizer {

  /**
   * The numbers of a vertex: x, y and depth in the camera frame, position and normal in the world
   * frame, texture coordinates, three each.
   */
  private static final int NUMBERS = 12;

  private final int width;
  private final int height;
  private final CameraView view;
  private final List<Light> lights;
  private final byte[] rgb;
  private final double[] inverseDepths;
  private final double[] ambient = new double[3];
  private final double[][] corner = new double[3][NUMBERS];
  private final double[][] clipped = new double[4][NUMBERS];
  private final double[] point = new double[NUMBERS];

  /**
   * Creates a rasterizer without drawing anything.
   *
   * @param width the width of the image in pixels
   * @param height the height of the image in pixels
   * @param view the camera
   * @param lights the lights of the scene
   * @param rgb the image with the background: rows from top to bottom, three bytes for each pixel
   */
  Rasterizer(int width, int height, CameraView view, List<Light> lights, byte[] rgb) {
    this.width = width;
    this.height = height;
    this.view = view;
    this.lights = lights;
    this.rgb = rgb;
    this.inverseDepths = new double[width * height];
    for (Light light : lights) {
      for (int i = 0; i < 3; i++) {
        ambient[i] += light.ambient()[i];
      }
    }
  }

  /**
   * Draws a mesh.
   *
   * @param mesh the mesh in its own frame
   * @param scale the scale along the axes of the mesh
   * @param position the position of its origin in the world frame, in m
   * @param rotation the rotation matrix from its frame to the world frame, row-major
   * @param surface the colors
   */
  void draw(
      TriangleMesh mesh, double[] scale, float[] position, float[] rotation, Surface surface) {
    for (int first = 0; first < mesh.corners(); first += 3) {
      for (int i = 0; i < 3; i++) {
        transform(mesh, first + i, scale, position, rotation, corner[i]);
      }
      if (surface.rgba()[3] < 1 && facesAway()) {
        continue;
      }
      int count = clip();
      for (int i = 2; i < count; i++) {
        fill(clipped[0], clipped[i - 1], clipped[i], surface);
      }
    }
  }

  private void transform(
      TriangleMesh mesh,
      int index,
      double[] scale,
      float[] position,
      float[] rotation,
      double[] out) {
    double length = 0;
    for (int row = 0; row < 3; row++) {
      out[3 + row] = position[row];
      out[6 + row] = 0;
      for (int column = 0; column < 3; column++) {
        double turn = rotation[3 * row + column];
        out[3 + row] += turn * scale[column] * mesh.positions()[3 * index + column];
        out[6 + row] += turn * mesh.normals()[3 * index + column] / scale[column];
      }
      length += out[6 + row] * out[6 + row];
    }
    length = Math.max(Math.sqrt(length), 1e-12);
    out[0] = 0;
    out[1] = 0;
    out[2] = 0;
    boolean own = mesh.coordinates().length > 0;
    for (int i = 0; i < 3; i++) {
      double along = out[3 + i] - view.position()[i];
      out[0] += along * view.right()[i];
      out[1] += along * view.up()[i];
      out[2] += along * view.forward()[i];
      out[6 + i] /= length;
      out[9 + i] = own ? 0 : scale[i] * mesh.positions()[3 * index + i];
    }
    if (own) {
      out[9] = mesh.coordinates()[2 * index];
      out[10] = mesh.coordinates()[2 * index + 1];
    }
  }

  /** Returns whether the triangle is a back face, which is not drawn for transparent surfaces. */
  private boolean facesAway() {
    double along = 0;
    for (double[] vertex : corner) {
      for (int i = 0; i < 3; i++) {
        along += (vertex[3 + i] - view.position()[i]) * vertex[6 + i];
      }
    }
    return along > 0;
  }

  /** Clips the triangle at the near plane and returns the number of corners, 0, 3 or 4. */
  private int clip() {
    int count = 0;
    for (int i = 0; i < 3; i++) {
      double[] from = corner[i];
      double[] to = corner[(i + 1) % 3];
      if (from[2] >= view.near()) {
        System.arraycopy(from, 0, clipped[count++], 0, NUMBERS);
      }
      if (from[2] >= view.near() != to[2] >= view.near()) {
        double part = (view.near() - from[2]) / (to[2] - from[2]);
        for (int n = 0; n < NUMBERS; n++) {
          clipped[count][n] = from[n] + part * (to[n] - from[n]);
        }
        count++;
      }
    }
    return count;
  }

  private double column(double[] vertex) {
    return (vertex[0] * view.near() / vertex[2] - view.left()) / view.width() * width;
  }

  private double row(double[] vertex) {
    return height - (vertex[1] * view.near() / vertex[2] - view.bottom()) / view.height() * height;
  }

  private void fill(double[] a, double[] b, double[] c, Surface surface) {
    double ax = column(a);
    double ay = row(a);
    double bx = column(b);
    double by = row(b);
    double cx = column(c);
    double cy = row(c);
    double area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (!(Math.abs(area) > 1e-12)) {
      return;
    }
    int firstRow = (int) Math.clamp(Math.min(ay, Math.min(by, cy)), 0, height);
    int lastRow = (int) Math.clamp(Math.ceil(Math.max(ay, Math.max(by, cy))), 0, height);
    int firstColumn = (int) Math.clamp(Math.min(ax, Math.min(bx, cx)), 0, width);
    int lastColumn = (int) Math.clamp(Math.ceil(Math.max(ax, Math.max(bx, cx))), 0, width);
    for (int row = firstRow; row < lastRow; row++) {
      for (int column = firstColumn; column < lastColumn; column++) {
        double x = column + 0.5;
        double y = row + 0.5;
        double toB = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area;
        double toC = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area;
        double toA = 1 - toB - toC;
        if (toA < 0 || toB < 0 || toC < 0) {
          continue;
        }
        double near = toA / a[2] + toB / b[2] + toC / c[2];
        if (near > inverseDepths[row * width + column]) {
          for (int n = 3; n < NUMBERS; n++) {
            point[n] = (toA / a[2] * a[n] + toB / b[2] * b[n] + toC / c[2] * c[n]) / near;
          }
          pixel(row * width + column, near, surface);
        }
      }
    }
  }

  private void pixel(int index, double near, Surface surface) {
    double length =
        Math.max(Math.sqrt(point[6] * point[6] + point[7] * point[7] + point[8] * point[8]), 1e-12);
    double opacity = surface.rgba()[3];
    double[] light = Arrays.copyOf(ambient, 3);
    for (Light source : lights) {
      double strength =
          source.strength(
              point[3],
              point[4],
              point[5],
              point[6] / length,
              point[7] / length,
              point[8] / length);
      for (int i = 0; i < 3; i++) {
        light[i] += strength * source.diffuse()[i];
      }
    }
    for (int i = 0; i < 3; i++) {
      double color =
          surface.color(point[9], point[10], point[11], i) * (light[i] + surface.emission());
      double behind = (rgb[3 * index + i] & 0xFF) / 255.0;
      double seen = opacity * Math.clamp(color, 0, 1) + (1 - opacity) * behind;
      rgb[3 * index + i] = (byte) Math.round(255 * seen);
    }
    if (opacity > 0.99) {
      inverseDepths[index] = near;
    }
  }
}
