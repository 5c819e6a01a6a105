package org.policytrim.libero.placement;

import org.policytrim.libero.scene.SceneObject;

/**
 * An object or fixture with its pose.
 *
 * @param object the object
 * @param x in metres in the world frame
 * @param y in metres in the world frame
 * @param z in metres in the world frame
 * @param orientation the quaternion that is passed to the engine, wxyz, 4
 */
public record PlacedObject(SceneObject object, double x, double y, double z, double[] orientation) {

  public PlacedObject {
    orientation = orientation.clone();
  }

  /** Returns a copy of the quaternion. */
  @Override
  public double[] orientation() {
    return orientation.clone();
  }
}
