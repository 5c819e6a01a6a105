package org.policytrim.libero.control;

import org.policytrim.mujoco.array.DoubleView;

/**
 * The control of the two fingers. Each physics step moves their controls by a hundredth of the half
 * range, in the direction of the action's sign: -1 opens, +1 closes, 0 holds.
 */
final class GripperControl {

  private static final double SPEED = 0.01;

  private final ArmLayout layout;
  private final double[] current = new double[ArmLayout.FINGERS];

  GripperControl(ArmLayout layout) {
    this.layout = layout;
  }

  void start() {
    current[0] = 0;
    current[1] = 0;
  }

  /** Advances by one physics step and writes the controls. */
  void move(double action, DoubleView controls) {
    double sign = Math.signum(action);
    current[0] = Math.clamp(current[0] - SPEED * sign, -1.0, 1.0);
    current[1] = Math.clamp(current[1] + SPEED * sign, -1.0, 1.0);
    for (int finger = 0; finger < ArmLayout.FINGERS; finger++) {
      controls.set(layout.fingerActuator() + finger, layout.fingerControl(finger, current[finger]));
    }
  }

  double[] saveState() {
    return current.clone();
  }

  void restoreState(double[] saved) {
    System.arraycopy(saved, 0, current, 0, current.length);
  }
}
