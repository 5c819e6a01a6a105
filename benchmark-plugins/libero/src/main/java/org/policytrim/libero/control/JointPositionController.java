package org.policytrim.libero.control;

/**
 * {@code JOINT_POSITION}: every joint is drawn to its goal as if by a spring and a damper.
 * Stiffness 50, critically damped; an action moves the goals from where the joints are.
 */
final class JointPositionController implements ArmController {

  static final int SIZE = ArmLayout.JOINTS;

  private static final double STIFFNESS = 50;
  private static final double DAMPING = 2 * Math.sqrt(STIFFNESS);
  private static final double LARGEST_MOVE = 0.05;

  private final double[] goal = new double[SIZE];
  private final double[] wish = new double[SIZE];

  @Override
  public int size() {
    return SIZE;
  }

  @Override
  public void start(ArmState state) {
    System.arraycopy(state.angle, 0, goal, 0, SIZE);
  }

  @Override
  public void aim(ArmState state, double[] action) {
    for (int joint = 0; joint < SIZE; joint++) {
      goal[joint] = state.angle[joint] + Math.clamp(action[joint], -1.0, 1.0) * LARGEST_MOVE;
    }
  }

  @Override
  public void torques(ArmState state, double[] bias, double[] torques) {
    for (int joint = 0; joint < SIZE; joint++) {
      wish[joint] = (goal[joint] - state.angle[joint]) * STIFFNESS + -state.rate[joint] * DAMPING;
    }
    for (int joint = 0; joint < SIZE; joint++) {
      double sum = 0;
      for (int i = 0; i < SIZE; i++) {
        sum += state.mass[joint * SIZE + i] * wish[i];
      }
      torques[joint] = sum + bias[joint];
    }
  }

  @Override
  public double[] memory() {
    return goal.clone();
  }

  @Override
  public void remember(double[] memory) {
    System.arraycopy(memory, 0, goal, 0, SIZE);
  }
}
