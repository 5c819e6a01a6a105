package org.policytrim.mujoco.render;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.policytrim.mujoco.generated.MjvGLCameraLayout;
import org.policytrim.mujoco.generated.MjvSceneLayout;

/**
 * The part of the world that a scene's camera looks into, or a part of that: a pyramid with the
 * camera at its tip. Places are metres in the world's frame; sides are slopes: how far it reaches
 * to a side for each metre ahead.
 */
final class ViewPyramid {

  private final double[] position;
  private final double[] forward;
  private final double[] up;
  private final double[] right;
  private final double near;
  private final double slopeLeft;
  private final double slopeRight;
  private final double slopeDown;
  private final double slopeUp;

  /** Directions that point inwards from planes through the camera, with all of it on one side. */
  private final List<double[]> sides;

  private ViewPyramid(
      double[] position,
      double[] forward,
      double[] up,
      double[] right,
      double near,
      double slopeLeft,
      double slopeRight,
      double slopeDown,
      double slopeUp) {
    this.position = position;
    this.forward = forward;
    this.up = up;
    this.right = right;
    this.near = near;
    this.slopeLeft = slopeLeft;
    this.slopeRight = slopeRight;
    this.slopeDown = slopeDown;
    this.slopeUp = slopeUp;
    this.sides =
        List.of(
            forward,
            side(right, -1, slopeRight),
            side(right, 1, -slopeLeft),
            side(up, -1, slopeUp),
            side(up, 1, -slopeDown));
  }

  /** Perpendicular to a side, inwards. */
  private double[] side(double[] direction, int sign, double slope) {
    double[] normal = new double[3];
    for (int i = 0; i < 3; i++) {
      normal[i] = sign * direction[i] + slope * forward[i];
    }
    return normal;
  }

  /**
   * What an mjvScene's camera sees now; it must not see in parallel.
   *
   * @param aspect the picture's width over its height
   */
  static ViewPyramid of(MemorySegment scene, double aspect) {
    double near = mean(scene, MjvGLCameraLayout.FRUSTUM_NEAR);
    double bottom = mean(scene, MjvGLCameraLayout.FRUSTUM_BOTTOM);
    double top = mean(scene, MjvGLCameraLayout.FRUSTUM_TOP);
    double center = mean(scene, MjvGLCameraLayout.FRUSTUM_CENTER);
    double half = (top - bottom) * aspect / 2;
    double[] forward = means(scene, MjvGLCameraLayout.FORWARD);
    double[] up = means(scene, MjvGLCameraLayout.UP);
    return new ViewPyramid(
        means(scene, MjvGLCameraLayout.POS),
        forward,
        up,
        cross(forward, up),
        near,
        (center - half) / near,
        (center + half) / near,
        bottom / near,
        top / near);
  }

  /**
   * What is seen in a part of the picture.
   *
   * @param width of the whole picture, pixels
   * @param height of the whole picture, pixels
   */
  ViewPyramid part(PixelArea area, int width, int height) {
    double column = (slopeRight - slopeLeft) / width;
    double row = (slopeUp - slopeDown) / height;
    return new ViewPyramid(
        position,
        forward,
        up,
        right,
        near,
        slopeLeft + area.left() * column,
        slopeLeft + (area.left() + area.width()) * column,
        slopeDown + area.bottom() * row,
        slopeDown + (area.bottom() + area.height()) * row);
  }

  /** Where the camera is; not to be changed. */
  double[] position() {
    return position;
  }

  /** How far ahead of the camera a place is. */
  double depth(double[] place) {
    return along(place, forward);
  }

  /** How near a place may be to be drawn. */
  double near() {
    return near;
  }

  /**
   * How far right in the picture a place in front of the camera is: 0 at its left, 1 at its right.
   */
  double across(double[] place) {
    return (along(place, right) / depth(place) - slopeLeft) / (slopeRight - slopeLeft);
  }

  /** How far up in the picture a place in front of the camera is: 0 at its bottom, 1 at its top. */
  double upwards(double[] place) {
    return (along(place, up) / depth(place) - slopeDown) / (slopeUp - slopeDown);
  }

  /** What a camera would see that stood where this one's image in a mirror is. */
  ViewPyramid reflected(Mirror mirror) {
    return new ViewPyramid(
        mirror.imageOf(position),
        mirror.turned(forward),
        mirror.turned(up),
        mirror.turned(right),
        near,
        slopeLeft,
        slopeRight,
        slopeDown,
        slopeUp);
  }

  /** Whether a box reaches into the pyramid; says yes to some that nearly do. */
  boolean mayHold(OrientedBox box) {
    boolean may = true;
    for (double[] side : sides) {
      may = may && box.reachesAbove(position, side);
    }
    return may;
  }

  private double along(double[] place, double[] direction) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += (place[i] - position[i]) * direction[i];
    }
    return sum;
  }

  private static double[] cross(double[] one, double[] other) {
    double[] product = new double[3];
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3;
      int k = (i + 2) % 3;
      product[i] = one[j] * other[k] - one[k] * other[j];
    }
    return product;
  }

  private static double[] means(MemorySegment scene, long offset) {
    return new double[] {mean(scene, offset), mean(scene, offset + 4), mean(scene, offset + 8)};
  }

  /** Of both eyes. */
  private static double mean(MemorySegment scene, long offset) {
    return 0.5
        * ((double) scene.get(ValueLayout.JAVA_FLOAT, MjvSceneLayout.CAMERA + offset)
            + scene.get(
                ValueLayout.JAVA_FLOAT, MjvSceneLayout.CAMERA + MjvGLCameraLayout.SIZEOF + offset));
  }
}
