package org.policytrim.mujoco.render;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.policytrim.mujoco.generated.MjvGLCameraLayout;
import org.policytrim.mujoco.generated.MjvGeomLayout;
import org.policytrim.mujoco.generated.MjvSceneLayout;

/**
 * Takes geoms off the list that the camera can't see, so that GL need not look at their vertices.
 * Changes no pixel where there are neither shadows nor reflections, which may be cast by what is
 * not in view.
 */
final class ViewCulling {

  /** A little more than needed, since the bounds are single-precision numbers. */
  private static final double MARGIN = 1.001;

  private final MemorySegment scene;
  private final double[] position = new double[3];
  private final double[] forward = new double[3];
  private final double[] up = new double[3];
  private final double[] right = new double[3];
  private double slopeAcross;
  private double slopeUp;
  private double slopeDown;

  /** For an mjvScene whose memory stays where it is. */
  ViewCulling(MemorySegment scene) {
    this.scene = scene;
  }

  /**
   * Takes geoms off.
   *
   * @param aspect the picture's width over its height
   */
  void cull(double aspect) {
    if (eye(MjvGLCameraLayout.ORTHOGRAPHIC) != 0) {
      return;
    }
    readCamera(aspect);
    int count = scene.get(ValueLayout.JAVA_INT, MjvSceneLayout.NGEOM);
    MemorySegment geoms =
        scene
            .get(ValueLayout.ADDRESS, MjvSceneLayout.GEOMS)
            .reinterpret(count * MjvGeomLayout.SIZEOF);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (mayBeSeen(geoms, i * MjvGeomLayout.SIZEOF)) {
        if (kept < i) {
          MemorySegment.copy(
              geoms,
              i * MjvGeomLayout.SIZEOF,
              geoms,
              kept * MjvGeomLayout.SIZEOF,
              MjvGeomLayout.SIZEOF);
        }
        kept++;
      }
    }
    scene.set(ValueLayout.JAVA_INT, MjvSceneLayout.NGEOM, kept);
  }

  private void readCamera(double aspect) {
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

  /** Whether the ball around a geom reaches into the pyramid in front of the camera. */
  private boolean mayBeSeen(MemorySegment geoms, long geom) {
    double radius = MARGIN * geoms.get(ValueLayout.JAVA_FLOAT, geom + MjvGeomLayout.MODELRBOUND);
    if (!(radius > 0)) {
      // Planes have no end, and decoration has no bound.
      return true;
    }
    double x = 0;
    double y = 0;
    double depth = 0;
    for (int i = 0; i < 3; i++) {
      double along =
          geoms.get(ValueLayout.JAVA_FLOAT, geom + MjvGeomLayout.POS + 4L * i) - position[i];
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

  private double mean(long offset) {
    return 0.5
        * ((double) scene.get(ValueLayout.JAVA_FLOAT, MjvSceneLayout.CAMERA + offset)
            + scene.get(
                ValueLayout.JAVA_FLOAT, MjvSceneLayout.CAMERA + MjvGLCameraLayout.SIZEOF + offset));
  }

  private int eye(long offset) {
    return scene.get(ValueLayout.JAVA_INT, MjvSceneLayout.CAMERA + offset);
  }
}
