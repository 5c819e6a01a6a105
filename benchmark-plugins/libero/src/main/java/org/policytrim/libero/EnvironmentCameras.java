package org.policytrim.libero;

import org.jspecify.annotations.Nullable;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.libero.environment.Simulation;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.environment.CameraImages;

/**
 * The cameras of one environment. Images show the physics state at which the original renders,
 * shortly before an action ends. The poses are computed for the first image after each action.
 */
final class EnvironmentCameras implements AutoCloseable {

  private final Simulation simulation;
  private final CameraImages images;
  private final double[] positions;
  private @Nullable MjData rendered;
  private boolean current;

  EnvironmentCameras(Simulation simulation, CameraImages images) {
    this.simulation = simulation;
    this.images = images;
    this.positions = new double[simulation.data().qpos().length()];
  }

  /** Marks the images as outdated after an action. */
  void invalidate() {
    current = false;
  }

  /** Renders an image. */
  ImageFrame render(CameraSpec camera) {
    MjData data = rendered;
    if (data == null) {
      data = simulation.data().model().newData();
      rendered = data;
    }
    if (!current) {
      simulation.sensors().imagePositions(positions);
      data.qpos().setAll(0, positions);
      data.poses();
      current = true;
    }
    return images.render(data, camera);
  }

  @Override
  public void close() {
    if (rendered != null) {
      rendered.close();
      rendered = null;
    }
  }
}
