package org.policytrim.libero;

import org.jspecify.annotations.Nullable;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.libero.environment.Simulation;
import org.policytrim.mujoco.MjData;

/**
 * What the cameras of one world see: the moment at which the original takes its pictures, which is
 * shortly before an action ends. Posed anew for the first picture after each action.
 */
final class View implements AutoCloseable {

  private final Simulation simulation;
  private final Pictures pictures;
  private final double[] positions;
  private @Nullable MjData posed;
  private boolean current;

  View(Simulation simulation, Pictures pictures) {
    this.simulation = simulation;
    this.pictures = pictures;
    this.positions = new double[simulation.data().qpos().length()];
  }

  /** The world has moved on. */
  void refresh() {
    current = false;
  }

  /** Takes a picture. */
  ImageFrame take(CameraSpec camera) {
    MjData data = posed;
    if (data == null) {
      data = simulation.data().model().newData();
      posed = data;
    }
    if (!current) {
      simulation.senses().pictured(positions);
      data.qpos().setAll(0, positions);
      data.poses();
      current = true;
    }
    return pictures.take(data, camera);
  }

  @Override
  public void close() {
    if (posed != null) {
      posed.close();
      posed = null;
    }
  }
}
