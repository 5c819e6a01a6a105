package org.policytrim.libero.control;

import org.policytrim.mujoco.Dynamics;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.generated.ModelSize;

/**
 * The state of the arm that a controller uses. SI units, world frame, matrices row by row. An
 * instance is overwritten in each physics step.
 */
final class ArmState {

  private static final int JOINTS = ArmLayout.JOINTS;

  /** The position of the grip site, m. */
  final double[] position = new double[3];

  /** The orientation of the grip site, 3 x 3. */
  final double[] orientation = new double[9];

  /** The velocity of the grip site, m/s. */
  final double[] velocity = new double[3];

  /** The angular velocity of the grip site, rad/s. */
  final double[] angularVelocity = new double[3];

  /** The Jacobian of the grip site for the arm's joints, 6 x 7: translation, then rotation. */
  final double[] jacobian = new double[6 * JOINTS];

  /** The arm's block of the mass matrix, 7 x 7. */
  final double[] mass = new double[JOINTS * JOINTS];

  /** The joint positions, rad. */
  final double[] jointPositions = new double[JOINTS];

  /** The joint velocities, rad/s. */
  final double[] jointVelocities = new double[JOINTS];

  /** All arrays, for copying. */
  private final double[][] all = {
    position,
    orientation,
    velocity,
    angularVelocity,
    jacobian,
    mass,
    jointPositions,
    jointVelocities
  };

  /** Reads the state of the arm after the position and velocity stages of a simulation. */
  static final class Reader {

    private final ArmLayout layout;
    private final Dynamics dynamics;
    private final DoubleView sitePositions;
    private final DoubleView siteOrientations;
    private final DoubleView positions;
    private final DoubleView velocities;
    private final int freedoms;
    private final double[] translation;
    private final double[] rotation;
    private final double[] velocity;
    private final double[] fullMass;

    Reader(ArmLayout layout, MjData data) {
      this.layout = layout;
      this.dynamics = data.dynamics();
      this.sitePositions = data.siteXpos();
      this.siteOrientations = data.siteXmat();
      this.positions = data.qpos();
      this.velocities = data.qvel();
      this.freedoms = data.model().size(ModelSize.NV);
      this.translation = new double[3 * freedoms];
      this.rotation = new double[3 * freedoms];
      this.velocity = new double[freedoms];
      this.fullMass = new double[freedoms * freedoms];
    }

    void read(ArmState state) {
      sitePositions.readRow(layout.site(), state.position, 0);
      siteOrientations.readRow(layout.site(), state.orientation, 0);
      positions.read(layout.position(), state.jointPositions, 0, JOINTS);
      velocities.read(0, velocity, 0, freedoms);
      System.arraycopy(velocity, layout.velocity(), state.jointVelocities, 0, JOINTS);
      dynamics.siteJacobian(layout.site(), translation, rotation);
      for (int axis = 0; axis < 3; axis++) {
        int row = axis * freedoms;
        state.velocity[axis] = dot(translation, row);
        state.angularVelocity[axis] = dot(rotation, row);
        int from = row + layout.velocity();
        System.arraycopy(translation, from, state.jacobian, axis * JOINTS, JOINTS);
        System.arraycopy(rotation, from, state.jacobian, (axis + 3) * JOINTS, JOINTS);
      }
      dynamics.massMatrix(fullMass);
      for (int row = 0; row < JOINTS; row++) {
        int from = (layout.velocity() + row) * freedoms + layout.velocity();
        System.arraycopy(fullMass, from, state.mass, row * JOINTS, JOINTS);
      }
    }

    private double dot(double[] jacobian, int row) {
      double sum = 0;
      for (int i = 0; i < freedoms; i++) {
        sum += jacobian[row + i] * velocity[i];
      }
      return sum;
    }
  }

  /** Copies the numbers of another state. */
  void copy(ArmState other) {
    for (int i = 0; i < all.length; i++) {
      System.arraycopy(other.all[i], 0, all[i], 0, all[i].length);
    }
  }
}
