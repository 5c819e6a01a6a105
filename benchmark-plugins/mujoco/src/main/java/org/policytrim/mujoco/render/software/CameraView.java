package org.policytrim.mujoco.render.software;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.policytrim.mujoco.generated.MjvGLCameraLayout;
import org.policytrim.mujoco.generated.MjvSceneLayout;

/**
 * A perspective camera in the world frame. The image corresponds to a rectangle on the near plane.
 * Arrays must not be modified. Lengths are in m.
 *
 * @param position the position of the camera
 * @param right the unit vector to the right
 * @param up the unit vector upwards
 * @param forward the unit vector of the viewing direction
 * @param near the distance of the near plane
 * @param left the left side of the rectangle
 * @param bottom the bottom side of the rectangle
 * @param width the width of the rectangle
 * @param height the height of the rectangle
 */
public record CameraView(
    double[] position,
    double[] right,
    double[] up,
    double[] forward,
    double near,
    double left,
    double bottom,
    double width,
    double height) {

  /**
   * Reads the camera of a scene: the mean of its two stereo cameras, as in mjr_render.
   *
   * @param scene an mjvScene
   * @param aspect the width of the image divided by its height
   */
  public static CameraView read(MemorySegment scene, double aspect) {
    double[] position = mean(scene, MjvGLCameraLayout.POS, 3);
    double[] forward = unit(mean(scene, MjvGLCameraLayout.FORWARD, 3));
    double[] up = unit(mean(scene, MjvGLCameraLayout.UP, 3));
    double[] right = {
      forward[1] * up[2] - forward[2] * up[1],
      forward[2] * up[0] - forward[0] * up[2],
      forward[0] * up[1] - forward[1] * up[0]
    };
    double center = mean(scene, MjvGLCameraLayout.FRUSTUM_CENTER, 1)[0];
    double bottom = mean(scene, MjvGLCameraLayout.FRUSTUM_BOTTOM, 1)[0];
    double height = mean(scene, MjvGLCameraLayout.FRUSTUM_TOP, 1)[0] - bottom;
    double near = mean(scene, MjvGLCameraLayout.FRUSTUM_NEAR, 1)[0];
    double width = height * aspect;
    return new CameraView(
        position, right, up, forward, near, center - width / 2, bottom, width, height);
  }

  private static double[] mean(MemorySegment scene, long offset, int count) {
    double[] mean = new double[count];
    for (int eye = 0; eye < 2; eye++) {
      for (int i = 0; i < count; i++) {
        mean[i] +=
            0.5
                * scene.get(
                    ValueLayout.JAVA_FLOAT,
                    MjvSceneLayout.CAMERA + eye * MjvGLCameraLayout.SIZEOF + offset + 4L * i);
      }
    }
    return mean;
  }

  private static double[] unit(double[] vector) {
    double length =
        Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
    return new double[] {vector[0] / length, vector[1] / length, vector[2] / length};
  }
}
