package org.policytrim.libero.placement;

import org.policytrim.libero.scene.SceneObject;

/**
 * An object or fixture that was put down.
 *
 * @param object what
 * @param x in metres in the world
 * @param y in metres in the world
 * @param z in metres in the world
 * @param orientation what the engine is given as quaternion, wxyz, 4
 */
public record Placed(SceneObject object, double x, double y, double z, double[] orientation) {

  public Placed {
    orientation = orientation.clone();
  }

  /** A copy of the quaternion. */
  @Override
  public double[] orientation() {
    return orientation.clone();
  }
}
