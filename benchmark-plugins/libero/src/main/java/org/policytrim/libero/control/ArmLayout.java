package org.policytrim.libero.control;

import java.util.function.ToIntFunction;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.ObjectType;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.generated.ModelArrays;

/** Where the Panda arm and its gripper are in a model, found by the names robosuite gives. */
public final class ArmLayout {

  /** How many joints the arm has. */
  public static final int JOINTS = 7;

  /** How many fingers the gripper has. */
  public static final int FINGERS = 2;

  /**
   * The arm's pose after a reset, rad; also where the controller's spare freedom pulls it back to.
   */
  private static final double[] RESET_POSE = {
    0, -1.61037389e-01, 0, -2.44459747, 0, 2.22675220, Math.PI / 4
  };

  private final int site;
  private final int hand;
  private final int position;
  private final int velocity;
  private final int motor;
  private final int fingerPosition;
  private final int fingerMotor;
  private final double[] lowest = new double[JOINTS + FINGERS];
  private final double[] highest = new double[JOINTS + FINGERS];

  /**
   * Finds the arm.
   *
   * @throws IllegalArgumentException if the model has no such arm
   */
  public ArmLayout(MjModel model) {
    this.site = model.id(ObjectType.SITE, "gripper0_grip_site");
    this.hand = model.id(ObjectType.BODY, "robot0_right_hand");
    this.position = run("robot0_joint", JOINTS, model::qposAddress);
    this.velocity = run("robot0_joint", JOINTS, model::dofAddress);
    ToIntFunction<String> actuator = name -> model.id(ObjectType.ACTUATOR, name);
    this.motor = run("robot0_torq_j", JOINTS, actuator);
    this.fingerPosition = run("gripper0_finger_joint", FINGERS, model::qposAddress);
    this.fingerMotor = run("gripper0_gripper_finger_joint", FINGERS, actuator);
    DoubleView range = model.view(ModelArrays.ACTUATOR_CTRLRANGE);
    for (int i = 0; i < JOINTS + FINGERS; i++) {
      int row = i < JOINTS ? motor + i : fingerMotor + i - JOINTS;
      lowest[i] = range.get(row, 0);
      highest[i] = range.get(row, 1);
    }
  }

  /** The place of the first of some things that must stand one after the other. */
  private static int run(String name, int count, ToIntFunction<String> place) {
    int first = place.applyAsInt(name + 1);
    for (int i = 1; i < count; i++) {
      if (place.applyAsInt(name + (i + 1)) != first + i) {
        throw new IllegalArgumentException(
            "%s1 to %s%d do not stand one after the other in the model"
                .formatted(name, name, count));
      }
    }
    return first;
  }

  /** The site between the fingertips. */
  public int site() {
    return site;
  }

  /** The body of the hand. */
  public int hand() {
    return hand;
  }

  /** Where the arm's joint angles start in qpos. */
  public int position() {
    return position;
  }

  /** Where the arm's joints start in qvel. */
  int velocity() {
    return velocity;
  }

  /** Where the arm's torques start in ctrl. */
  int motor() {
    return motor;
  }

  /** Where the fingers' positions start in qpos. */
  public int fingerPosition() {
    return fingerPosition;
  }

  /** Where the fingers' controls start in ctrl. */
  int fingerMotor() {
    return fingerMotor;
  }

  /** A torque within its motor's range. */
  double clipTorque(int joint, double torque) {
    return Math.clamp(torque, lowest[joint], highest[joint]);
  }

  /** The control of a finger for a wish in [-1, 1]. */
  double fingerControl(int finger, double wish) {
    int row = JOINTS + finger;
    double middle = 0.5 * (highest[row] + lowest[row]);
    double half = 0.5 * (highest[row] - lowest[row]);
    return middle + half * wish;
  }

  /** The angle of a joint after a reset, rad. */
  static double resetAngle(int joint) {
    return RESET_POSE[joint];
  }

  /** A copy of the arm's pose after a reset, rad. */
  static double[] resetPose() {
    return RESET_POSE.clone();
  }
}
