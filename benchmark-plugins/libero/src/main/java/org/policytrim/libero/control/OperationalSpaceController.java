package org.policytrim.libero.control;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * {@code OSC_POSE}: the hand is drawn to a goal as if by a spring and a damper, with the arm's own
 * inertia taken out of the way (Khatib 1987, operational space control), and what freedom is left
 * draws the joints back to the reset pose.
 *
 * <p>Stiffness 150, critically damped, position and orientation uncoupled. One thing differs from
 * robosuite on purpose: it rounds the goal's rotation to single precision on the way, which moves
 * the goal by less than 4e-9 rad; here it is kept in double precision.
 */
final class OperationalSpaceController implements ArmController {

  static final int SIZE = 6;

  private static final int JOINTS = ArmLayout.JOINTS;
  private static final double STIFFNESS = 150;
  private static final double DAMPING = 2 * Math.sqrt(STIFFNESS);
  private static final double SPARE_STIFFNESS = 10;
  private static final double SPARE_DAMPING = Math.sqrt(SPARE_STIFFNESS) * 2;
  private static final double LONGEST_MOVE = 0.05;
  private static final double LARGEST_TURN = 0.5;

  private final double[] goalPlace = new double[3];
  private final double[] goalTurn = new double[9];

  private final DMatrixRMaj mass = new DMatrixRMaj(JOINTS, JOINTS);
  private final DMatrixRMaj massInverse = new DMatrixRMaj(JOINTS, JOINTS);
  private final DMatrixRMaj whole = new DMatrixRMaj(6, JOINTS);
  private final DMatrixRMaj wholeMobility = new DMatrixRMaj(6, JOINTS);
  private final DMatrixRMaj wholeInertia = new DMatrixRMaj(6, 6);
  private final DMatrixRMaj part = new DMatrixRMaj(6, 6);
  private final DMatrixRMaj partMobility = new DMatrixRMaj(3, 3);
  private final DMatrixRMaj moveInertia = new DMatrixRMaj(3, 3);
  private final DMatrixRMaj turnInertia = new DMatrixRMaj(3, 3);
  private final DMatrixRMaj back = new DMatrixRMaj(JOINTS, 6);
  private final DMatrixRMaj spare = new DMatrixRMaj(JOINTS, JOINTS);
  private final SmallInverse joints = new SmallInverse(JOINTS);
  private final SmallInverse pose = new SmallInverse(6);
  private final SmallInverse half = new SmallInverse(3);

  private final double[] error = new double[3];
  private final double[] pull = new double[3];
  private final double[] twist = new double[3];
  private final double[] wrench = new double[6];
  private final double[] wish = new double[JOINTS];
  private final double[] homeward = new double[JOINTS];
  private final double[] rotation = new double[9];

  @Override
  public int size() {
    return SIZE;
  }

  @Override
  public void start(ArmState state) {
    System.arraycopy(state.place, 0, goalPlace, 0, 3);
    System.arraycopy(state.turn, 0, goalTurn, 0, 9);
  }

  @Override
  public void aim(ArmState state, double[] action) {
    double x = Math.clamp(action[3], -1.0, 1.0) * LARGEST_TURN;
    double y = Math.clamp(action[4], -1.0, 1.0) * LARGEST_TURN;
    double z = Math.clamp(action[5], -1.0, 1.0) * LARGEST_TURN;
    if (x != 0 || y != 0 || z != 0) {
      Rotations.ofVector(x, y, z, rotation);
      Rotations.product(rotation, state.turn, goalTurn);
    }
    for (int axis = 0; axis < 3; axis++) {
      goalPlace[axis] = state.place[axis] + Math.clamp(action[axis], -1.0, 1.0) * LONGEST_MOVE;
    }
  }

  @Override
  public void torques(ArmState state, double[] bias, double[] torques) {
    Rotations.error(state.turn, goalTurn, error);
    for (int axis = 0; axis < 3; axis++) {
      pull[axis] = (goalPlace[axis] - state.place[axis]) * STIFFNESS + -state.speed[axis] * DAMPING;
      twist[axis] = error[axis] * STIFFNESS + -state.spin[axis] * DAMPING;
    }
    inertias(state);
    multiply(moveInertia, pull, 0);
    multiply(turnInertia, twist, 3);
    for (int joint = 0; joint < JOINTS; joint++) {
      wish[joint] =
          SPARE_STIFFNESS * (ArmLayout.resetAngle(joint) - state.angle[joint])
              - SPARE_DAMPING * state.rate[joint];
    }
    for (int joint = 0; joint < JOINTS; joint++) {
      double sum = 0;
      for (int i = 0; i < JOINTS; i++) {
        sum += mass.unsafe_get(joint, i) * wish[i];
      }
      homeward[joint] = sum;
    }
    for (int joint = 0; joint < JOINTS; joint++) {
      double task = 0;
      for (int i = 0; i < 6; i++) {
        task += state.jacobian[i * JOINTS + joint] * wrench[i];
      }
      double home = 0;
      for (int i = 0; i < JOINTS; i++) {
        home += spare.unsafe_get(i, joint) * homeward[i];
      }
      torques[joint] = task + bias[joint] + home;
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

  /** The inertias seen at the hand, and the projection onto what the hand does not feel. */
  private void inertias(ArmState state) {
    System.arraycopy(state.mass, 0, mass.data, 0, state.mass.length);
    System.arraycopy(state.jacobian, 0, whole.data, 0, state.jacobian.length);
    joints.invert(mass, massInverse);
    CommonOps_DDRM.mult(whole, massInverse, wholeMobility);
    CommonOps_DDRM.multTransB(wholeMobility, whole, part);
    block(0);
    half.invert(partMobility, moveInertia);
    block(3);
    half.invert(partMobility, turnInertia);
    pose.invert(part, wholeInertia);
    // The mass matrix is symmetric: M^-1 J' is (J M^-1)'.
    CommonOps_DDRM.multTransA(wholeMobility, wholeInertia, back);
    CommonOps_DDRM.mult(-1, back, whole, spare);
    for (int i = 0; i < JOINTS; i++) {
      spare.add(i, i, 1);
    }
  }

  private void block(int first) {
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        partMobility.unsafe_set(row, column, part.unsafe_get(first + row, first + column));
      }
    }
  }

  @Override
  public double[] memory() {
    double[] memory = Arrays.copyOf(goalPlace, 12);
    System.arraycopy(goalTurn, 0, memory, 3, 9);
    return memory;
  }

  @Override
  public void remember(double[] memory) {
    System.arraycopy(memory, 0, goalPlace, 0, 3);
    System.arraycopy(memory, 3, goalTurn, 0, 9);
  }
}
