package org.policytrim.libero.control;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The controller {@code OSC_POSE} (Khatib 1987, operational space control): a spring and a damper
 * pull the hand to its goal, with the arm's inertia compensated; in the null space another one
 * pulls the joints to the reset pose.
 *
 * <p>Stiffness 150, critically damped, position and orientation decoupled. One difference to
 * robosuite is intended: robosuite rounds the rotation of the goal to single precision, which
 * changes the goal by less than 4e-9 rad; this class keeps double precision.
 */
final class OperationalSpaceController implements ArmController {

  static final int SIZE = 6;

  private static final int JOINTS = ArmLayout.JOINTS;
  private static final double STIFFNESS = 150;
  private static final double DAMPING = 2 * Math.sqrt(STIFFNESS);
  private static final double POSTURE_STIFFNESS = 10;
  private static final double POSTURE_DAMPING = Math.sqrt(POSTURE_STIFFNESS) * 2;
  private static final double LONGEST_MOVE = 0.05;
  private static final double LARGEST_TURN = 0.5;

  private final double[] goalPosition = new double[3];
  private final double[] goalOrientation = new double[9];

  private final DMatrixRMaj mass = new DMatrixRMaj(JOINTS, JOINTS);
  private final DMatrixRMaj massInverse = new DMatrixRMaj(JOINTS, JOINTS);
  private final DMatrixRMaj fullJacobian = new DMatrixRMaj(6, JOINTS);
  private final DMatrixRMaj jacobianMassInverse = new DMatrixRMaj(6, JOINTS);
  private final DMatrixRMaj fullInertia = new DMatrixRMaj(6, 6);
  private final DMatrixRMaj mobility = new DMatrixRMaj(6, 6);
  private final DMatrixRMaj blockMobility = new DMatrixRMaj(3, 3);
  private final DMatrixRMaj linearInertia = new DMatrixRMaj(3, 3);
  private final DMatrixRMaj angularInertia = new DMatrixRMaj(3, 3);
  private final DMatrixRMaj dynamicInverse = new DMatrixRMaj(JOINTS, 6);
  private final DMatrixRMaj nullProjection = new DMatrixRMaj(JOINTS, JOINTS);
  private final SymmetricInverse joints = new SymmetricInverse(JOINTS);
  private final SymmetricInverse pose = new SymmetricInverse(6);
  private final SymmetricInverse half = new SymmetricInverse(3);

  private final double[] error = new double[3];
  private final double[] linear = new double[3];
  private final double[] angular = new double[3];
  private final double[] wrench = new double[6];
  private final double[] acceleration = new double[JOINTS];
  private final double[] posture = new double[JOINTS];
  private final double[] rotation = new double[9];

  @Override
  public int size() {
    return SIZE;
  }

  @Override
  public void start(ArmState state) {
    System.arraycopy(state.position, 0, goalPosition, 0, 3);
    System.arraycopy(state.orientation, 0, goalOrientation, 0, 9);
  }

  @Override
  public void aim(ArmState state, double[] action) {
    double x = Math.clamp(action[3], -1.0, 1.0) * LARGEST_TURN;
    double y = Math.clamp(action[4], -1.0, 1.0) * LARGEST_TURN;
    double z = Math.clamp(action[5], -1.0, 1.0) * LARGEST_TURN;
    if (x != 0 || y != 0 || z != 0) {
      Rotations.ofVector(x, y, z, rotation);
      Rotations.product(rotation, state.orientation, goalOrientation);
    }
    for (int axis = 0; axis < 3; axis++) {
      goalPosition[axis] =
          state.position[axis] + Math.clamp(action[axis], -1.0, 1.0) * LONGEST_MOVE;
    }
  }

  @Override
  public void torques(ArmState state, double[] bias, double[] torques) {
    Rotations.error(state.orientation, goalOrientation, error);
    for (int axis = 0; axis < 3; axis++) {
      linear[axis] =
          (goalPosition[axis] - state.position[axis]) * STIFFNESS + -state.velocity[axis] * DAMPING;
      angular[axis] = error[axis] * STIFFNESS + -state.angularVelocity[axis] * DAMPING;
    }
    inertias(state);
    multiply(linearInertia, linear, 0);
    multiply(angularInertia, angular, 3);
    for (int joint = 0; joint < JOINTS; joint++) {
      acceleration[joint] =
          POSTURE_STIFFNESS * (ArmLayout.resetAngle(joint) - state.jointPositions[joint])
              - POSTURE_DAMPING * state.jointVelocities[joint];
    }
    for (int joint = 0; joint < JOINTS; joint++) {
      double sum = 0;
      for (int i = 0; i < JOINTS; i++) {
        sum += mass.unsafe_get(joint, i) * acceleration[i];
      }
      posture[joint] = sum;
    }
    for (int joint = 0; joint < JOINTS; joint++) {
      double task = 0;
      for (int i = 0; i < 6; i++) {
        task += state.jacobian[i * JOINTS + joint] * wrench[i];
      }
      double nullSpace = 0;
      for (int i = 0; i < JOINTS; i++) {
        nullSpace += nullProjection.unsafe_get(i, joint) * posture[i];
      }
      torques[joint] = task + bias[joint] + nullSpace;
    }
  }

  private void multiply(DMatrixRMaj inertia, double[] vector, int offset) {
    for (int row = 0; row < 3; row++) {
      wrench[offset + row] =
          inertia.unsafe_get(row, 0) * vector[0]
              + inertia.unsafe_get(row, 1) * vector[1]
              + inertia.unsafe_get(row, 2) * vector[2];
    }
  }

  /** Computes the inertias at the hand and the projection onto the null space of its motion. */
  private void inertias(ArmState state) {
    System.arraycopy(state.mass, 0, mass.data, 0, state.mass.length);
    System.arraycopy(state.jacobian, 0, fullJacobian.data, 0, state.jacobian.length);
    joints.invert(mass, massInverse);
    CommonOps_DDRM.mult(fullJacobian, massInverse, jacobianMassInverse);
    CommonOps_DDRM.multTransB(jacobianMassInverse, fullJacobian, mobility);
    block(0);
    half.invert(blockMobility, linearInertia);
    block(3);
    half.invert(blockMobility, angularInertia);
    pose.invert(mobility, fullInertia);
    // The mass matrix is symmetric: M^-1 J' is (J M^-1)'.
    CommonOps_DDRM.multTransA(jacobianMassInverse, fullInertia, dynamicInverse);
    CommonOps_DDRM.mult(-1, dynamicInverse, fullJacobian, nullProjection);
    for (int i = 0; i < JOINTS; i++) {
      nullProjection.add(i, i, 1);
    }
  }

  private void block(int first) {
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        blockMobility.unsafe_set(row, column, mobility.unsafe_get(first + row, first + column));
      }
    }
  }

  @Override
  public double[] saveState() {
    double[] saved = Arrays.copyOf(goalPosition, 12);
    System.arraycopy(goalOrientation, 0, saved, 3, 9);
    return saved;
  }

  @Override
  public void restoreState(double[] saved) {
    System.arraycopy(saved, 0, goalPosition, 0, 3);
    System.arraycopy(saved, 3, goalOrientation, 0, 9);
  }
}
