package org.policytrim.mujoco.render;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.policytrim.mujoco.generated.MjvGLCameraLayout;
import org.policytrim.mujoco.generated.MjvSceneLayout;

/** The part of the world that a scene's camera looks into: a pyramid with the camera at its tip. */
final class ViewPyramid {

  private final MemorySegment scene;
  private final double[] position = new double[3];
  private final double[] forward = new double[3];
  private final double[] up = new double[3];
  private final double[] right = new double[3];
  private double slopeAcross;
  private double slopeUp;
  private double slopeDown;

  /** Of an mjvScene whose memory stays where it is. */
  ViewPyramid(MemorySegment scene) {
    this.scene = scene;
  }

  /** Whether the camera sees in parallel, so that there is no pyramid. */
  boolean isParallel() {
    return scene.get(ValueLayout.JAVA_INT, MjvSceneLayout.CAMERA + MjvGLCameraLayout.ORTHOGRAPHIC)
        != 0;
  }

  /**
   * Takes over where the camera is now.
   *
   * @param aspect the picture's width over its height
   */
  void update(double aspect) {
    for (int i = 0; i < 3; i++) {
      position[i] = mean(MjvGLCameraLayout.POS + 4L * i);
      forward[i] = mean(MjvGLCameraLayout.FORWARD + 4L * i);
      up[i] = mean(MjvGLCameraLayout.UP + 4L * i);
    }
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3;
      int k = (i + 2) % 3;
      right[i] = forward[j] * up[k] - forward[k] * up[j];
    }
    double near = mean(MjvGLCameraLayout.FRUSTUM_NEAR);
    double bottom = mean(MjvGLCameraLayout.FRUSTUM_BOTTOM);
    double top = mean(MjvGLCameraLayout.FRUSTUM_TOP);
    double center = mean(MjvGLCameraLayout.FRUSTUM_CENTER);
    slopeUp = top / near;
    slopeDown = -bottom / near;
    slopeAcross = (Math.abs(center) + (top - bottom) * aspect / 2) / near;
  }

  /** Where the camera is, metres in the world's frame. */
  double position(int axis) {
    return position[axis];
  }

  /** Whether a ball reaches into the pyramid; says yes to some that nearly do. */
  boolean mayHold(double[] center, double radius) {
    double x = 0;
    double y = 0;
    double depth = 0;
    for (int i = 0; i < 3; i++) {
      double along = center[i] - position[i];
      x += along * right[i];
      y += along * up[i];
      depth += along * forward[i];
    }
    return depth > -radius
        && inside(Math.abs(x), depth, slopeAcross, radius)
        && inside(y, depth, slopeUp, radius)
        && inside(-y, depth, slopeDown, radius);
  }

  /** Whether a ball reaches to the inner side of the plane offset = slope * depth. */
  private static boolean inside(double offset, double depth, double slope, double radius) {
    return offset - slope * depth < radius * Math.sqrt(1 + slope * slope);
  }

  /** Of both eyes. */
  private double mean(long offset) {
    return 0.5
        * ((double) scene.get(ValueLayout.JAVA_FLOAT, MjvSceneLayout.CAMERA + offset)
            + scene.get(
                ValueLayout.JAVA_FLOAT, MjvSceneLayout.CAMERA + MjvGLCameraLayout.SIZEOF + offset));
  }
}
