package org.policytrim.libero.control;

import org.policytrim.mujoco.Dynamics;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.generated.ModelSize;

/**
 * What a controller knows of the arm at one moment. SI units, world frame; matrices row by row.
 * Filled again and again; makes no garbage.
 */
final class ArmState {

  private static final int JOINTS = ArmLayout.JOINTS;

  /** The grip site's place, m. */
  final double[] place = new double[3];

  /** The grip site's orientation, 3 x 3. */
  final double[] turn = new double[9];

  /** The grip site's velocity, m/s. */
  final double[] speed = new double[3];

  /** The grip site's angular velocity, rad/s. */
  final double[] spin = new double[3];

  /** The grip site's Jacobian to the arm's joints, 6 x 7: translation, then rotation. */
  final double[] jacobian = new double[6 * JOINTS];

  /** The arm's part of the mass matrix, 7 x 7. */
  final double[] mass = new double[JOINTS * JOINTS];

  /** Joint angles, rad. */
  final double[] angle = new double[JOINTS];

  /** Joint velocities, rad/s. */
  final double[] rate = new double[JOINTS];

  /** Everything in turn, for copies. */
  private final double[][] all = {place, turn, speed, spin, jacobian, mass, angle, rate};

  /** Reads the arm of a simulation as its last position and velocity stages left it. */
  static final class Reader {

    private final ArmLayout layout;
    private final Dynamics dynamics;
    private final DoubleView sitePlaces;
    private final DoubleView siteTurns;
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
      this.sitePlaces = data.siteXpos();
      this.siteTurns = data.siteXmat();
      this.positions = data.qpos();
      this.velocities = data.qvel();
      this.freedoms = data.model().size(ModelSize.NV);
      this.translation = new double[3 * freedoms];
      this.rotation = new double[3 * freedoms];
      this.velocity = new double[freedoms];
      this.fullMass = new double[freedoms * freedoms];
    }

    void read(ArmState state) {
      sitePlaces.readRow(layout.site(), state.place, 0);
      siteTurns.readRow(layout.site(), state.turn, 0);
      positions.read(layout.position(), state.angle, 0, JOINTS);
      velocities.read(0, velocity, 0, freedoms);
      System.arraycopy(velocity, layout.velocity(), state.rate, 0, JOINTS);
      dynamics.siteJacobian(layout.site(), translation, rotation);
      for (int axis = 0; axis < 3; axis++) {
        int row = axis * freedoms;
        state.speed[axis] = dot(translation, row);
        state.spin[axis] = dot(rotation, row);
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

  /** Takes over another state's numbers. */
  void copy(ArmState other) {
    for (int i = 0; i < all.length; i++) {
      System.arraycopy(other.all[i], 0, all[i], 0, all[i].length);
    }
  }
}
