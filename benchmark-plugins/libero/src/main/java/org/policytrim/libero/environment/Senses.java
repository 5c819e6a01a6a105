package org.policytrim.libero.environment;

import org.policytrim.libero.control.ArmLayout;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.array.DoubleView;

/**
 * What the robot's own sensors said last. SI units, world frame.
 *
 * <p>robosuite samples after the physics step 23 (from 0) of an action's 25: joints as they are
 * then, and poses, pictures too, as they were one physics step earlier, because the engine leaves
 * them one step behind. Right after an initial state was set everything is of the present.
 */
public final class Senses {

  /** The physics step of an action after which sensors are read, from 0. */
  static final int SAMPLED_AFTER = 23;

  /** How many numbers {@link #proprioception} gives. */
  public static final int PROPRIOCEPTION = 8;

  private static final int JOINTS = ArmLayout.JOINTS;
  private static final int FINGERS = ArmLayout.FINGERS;

  private final ArmLayout layout;
  private final DoubleView positions;
  private final DoubleView sites;
  private final DoubleView turns;
  private final double[] hand = new double[3];
  private final double[] turn = new double[4];
  private final double[] fingers = new double[FINGERS];
  private final double[] joints = new double[JOINTS];
  private final double[] pictured;
  private final double[] scratch = new double[4];

  Senses(ArmLayout layout, MjData data) {
    this.layout = layout;
    this.positions = data.qpos();
    this.sites = data.siteXpos();
    this.turns = data.xquat();
    this.pictured = new double[positions.length()];
  }

  /** Notes the positions that a picture taken after the next physics step will show. */
  void beforeSample() {
    positions.read(0, pictured, 0, pictured.length);
  }

  /** Reads everything but what {@link #beforeSample} noted. */
  void sample() {
    sites.readRow(layout.site(), hand, 0);
    turns.readRow(layout.hand(), scratch, 0);
    System.arraycopy(scratch, 1, turn, 0, 3);
    turn[3] = scratch[0];
    positions.read(layout.fingerPosition(), fingers, 0, FINGERS);
    positions.read(layout.position(), joints, 0, JOINTS);
  }

  /** Where the point between the fingertips was, m. */
  public double[] hand() {
    return hand.clone();
  }

  /** The hand's orientation, a quaternion in the order x, y, z, w. */
  public double[] turn() {
    return turn.clone();
  }

  /** Both fingers' positions, m: about 0.04 and -0.04 when open. */
  public double[] fingers() {
    return fingers.clone();
  }

  /** The arm's joint angles, rad. */
  public double[] joints() {
    return joints.clone();
  }

  /**
   * The generalised positions that a picture shows, nq numbers.
   *
   * @param target receives them
   */
  public void pictured(double[] target) {
    System.arraycopy(pictured, 0, target, 0, pictured.length);
  }

  /**
   * The state that policies for LIBERO are shown: the hand's place (3), its orientation as axis
   * times angle in rad (3), both fingers (2).
   */
  public double[] proprioception() {
    double[] all = new double[PROPRIOCEPTION];
    System.arraycopy(hand, 0, all, 0, 3);
    double w = Math.clamp(turn[3], -1.0, 1.0);
    double sine = Math.sqrt(1 - w * w);
    if (sine > 1e-9) {
      double scale = 2 * Math.acos(w) / sine;
      for (int axis = 0; axis < 3; axis++) {
        all[3 + axis] = turn[axis] * scale;
      }
    }
    System.arraycopy(fingers, 0, all, 6, FINGERS);
    return all;
  }

  int memorySize() {
    return hand.length + turn.length + fingers.length + joints.length + pictured.length;
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
    return new double[][] {hand, turn, fingers, joints, pictured};
  }
}
