package org.policytrim.libero.control;

/**
 * The controller {@code JOINT_POSITION}: a spring and a damper pull each joint to its goal.
 * Stiffness 50, critically damped; an action sets the goals relative to the current positions.
 */
final class JointPositionController implements ArmController {

  static final int SIZE = ArmLayout.JOINTS;

  private static final double STIFFNESS = 50;
  private static final double DAMPING = 2 * Math.sqrt(STIFFNESS);
  private static final double LARGEST_MOVE = 0.05;

  private final double[] goal = new double[SIZE];
  private final double[] acceleration = new double[SIZE];

  @Override
  public int size() {
    return SIZE;
  }

  @Override
  public void start(ArmState state) {
    System.arraycopy(state.jointPositions, 0, goal, 0, SIZE);
  }

  @Override
  public void aim(ArmState state, double[] action) {
    for (int joint = 0; joint < SIZE; joint++) {
      goal[joint] =
          state.jointPositions[joint] + Math.clamp(action[joint], -1.0, 1.0) * LARGEST_MOVE;
    }
  }

  @Override
  public void torques(ArmState state, double[] bias, double[] torques) {
    for (int joint = 0; joint < SIZE; joint++) {
      acceleration[joint] =
          (goal[joint] - state.jointPositions[joint]) * STIFFNESS
              + -state.jointVelocities[joint] * DAMPING;
    }
    for (int joint = 0; joint < SIZE; joint++) {
      double sum = 0;
      for (int i = 0; i < SIZE; i++) {
        sum += state.mass[joint * SIZE + i] * acceleration[i];
      }
      torques[joint] = sum + bias[joint];
    }
  }

  @Override
  public double[] saveState() {
    return goal.clone();
  }

  @Override
  public void restoreState(double[] saved) {
    System.arraycopy(saved, 0, goal, 0, SIZE);
  }
}
