package org.policytrim.libero.control;

import org.policytrim.mujoco.array.DoubleView;

/**
 * The two fingers. An action's sign moves their controls by a hundredth of the half range per
 * physics step: -1 opens, +1 closes, 0 leaves them.
 */
final class Gripper {

  private static final double SPEED = 0.01;

  private final ArmLayout layout;
  private final double[] present = new double[ArmLayout.FINGERS];

  Gripper(ArmLayout layout) {
    this.layout = layout;
  }

  void start() {
    present[0] = 0;
    present[1] = 0;
  }

  /** Moves on by one physics step and writes the controls. */
  void move(double action, DoubleView controls) {
    double sign = Math.signum(action);
    present[0] = Math.clamp(present[0] - SPEED * sign, -1.0, 1.0);
    present[1] = Math.clamp(present[1] + SPEED * sign, -1.0, 1.0);
    for (int finger = 0; finger < ArmLayout.FINGERS; finger++) {
      controls.set(layout.fingerMotor() + finger, layout.fingerControl(finger, present[finger]));
    }
  }

  double[] memory() {
    return present.clone();
  }

  void remember(double[] memory) {
    System.arraycopy(memory, 0, present, 0, present.length);
  }
}
