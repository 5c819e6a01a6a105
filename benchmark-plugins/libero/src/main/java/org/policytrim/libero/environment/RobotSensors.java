package org.policytrim.libero.environment;

import org.policytrim.libero.control.ArmLayout;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.array.DoubleView;

/**
 * The last values of the robot's sensors. SI units, world frame.
 *
 * <p>robosuite samples after physics step 23 (from 0) of an action's 25. Joint positions are those
 * after that step; poses and images are those of one physics step earlier, because the engine
 * computes them before it integrates. Right after an initial state was set, all values belong to
 * it.
 */
public final class RobotSensors {

  /** The physics step of an action after which sensors are read, from 0. */
  static final int SAMPLED_AFTER = 23;

  /** The length of {@link #proprioception}. */
  public static final int PROPRIOCEPTION = 8;

  private static final int JOINTS = ArmLayout.JOINTS;
  private static final int FINGERS = ArmLayout.FINGERS;

  private final ArmLayout layout;
  private final DoubleView positions;
  private final DoubleView sites;
  private final DoubleView orientations;
  private final double[] hand = new double[3];
  private final double[] orientation = new double[4];
  private final double[] fingers = new double[FINGERS];
  private final double[] joints = new double[JOINTS];
  private final double[] imagePositions;
  private final double[] quaternion = new double[4];

  RobotSensors(ArmLayout layout, MjData data) {
    this.layout = layout;
    this.positions = data.qpos();
    this.sites = data.siteXpos();
    this.orientations = data.xquat();
    this.imagePositions = new double[positions.length()];
  }

  /** Records the positions that an image taken after the next physics step shows. */
  void beforeSample() {
    positions.read(0, imagePositions, 0, imagePositions.length);
  }

  /** Reads everything that {@link #beforeSample} does not record. */
  void sample() {
    sites.readRow(layout.site(), hand, 0);
    orientations.readRow(layout.hand(), quaternion, 0);
    System.arraycopy(quaternion, 1, orientation, 0, 3);
    orientation[3] = quaternion[0];
    positions.read(layout.fingerPosition(), fingers, 0, FINGERS);
    positions.read(layout.position(), joints, 0, JOINTS);
  }

  /** Returns the position of the point between the fingertips, m. */
  public double[] hand() {
    return hand.clone();
  }

  /** Returns the orientation of the hand, a quaternion in the order x, y, z, w. */
  public double[] orientation() {
    return orientation.clone();
  }

  /** Returns the positions of both fingers, m: about 0.04 and -0.04 when open. */
  public double[] fingers() {
    return fingers.clone();
  }

  /** Returns the joint positions of the arm, rad. */
  public double[] joints() {
    return joints.clone();
  }

  /**
   * Copies the generalised positions that an image shows.
   *
   * @param target receives nq numbers
   */
  public void imagePositions(double[] target) {
    System.arraycopy(imagePositions, 0, target, 0, imagePositions.length);
  }

  /**
   * Returns the state that policies for LIBERO observe: the hand's position (3), its orientation as
   * a rotation vector in rad (3), both fingers (2).
   */
  public double[] proprioception() {
    double[] all = new double[PROPRIOCEPTION];
    System.arraycopy(hand, 0, all, 0, 3);
    double w = Math.clamp(orientation[3], -1.0, 1.0);
    double sine = Math.sqrt(1 - w * w);
    if (sine > 1e-9) {
      double scale = 2 * Math.acos(w) / sine;
      for (int axis = 0; axis < 3; axis++) {
        all[3 + axis] = orientation[axis] * scale;
      }
    }
    System.arraycopy(fingers, 0, all, 6, FINGERS);
    return all;
  }

  int savedSize() {
    return hand.length
        + orientation.length
        + fingers.length
        + joints.length
        + imagePositions.length;
  }

  void save(double[] target, int offset) {
    int at = offset;
    for (double[] part : parts()) {
      System.arraycopy(part, 0, target, at, part.length);
      at += part.length;
    }
  }

  void restore(double[] source, int offset) {
    int at = offset;
    for (double[] part : parts()) {
      System.arraycopy(source, at, part, 0, part.length);
      at += part.length;
    }
  }

  private double[][] parts() {
    return new double[][] {hand, orientation, fingers, joints, imagePositions};
  }
}
