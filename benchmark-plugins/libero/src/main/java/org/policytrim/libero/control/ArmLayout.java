package org.policytrim.libero.control;

import java.util.function.ToIntFunction;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.ObjectType;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.generated.ModelArrays;

/** The indices of the Panda arm and its gripper in a model, found by robosuite's names. */
public final class ArmLayout {

  /** The number of joints of the arm. */
  public static final int JOINTS = 7;

  /** The number of fingers of the gripper. */
  public static final int FINGERS = 2;

  /**
   * The arm's joint positions after a reset, rad; also the target of the controller's null space.
   */
  private static final double[] RESET_POSE = {
    0, -1.61037389e-01, 0, -2.44459747, 0, 2.22675220, Math.PI / 4
  };

  private final int site;
  private final int hand;
  private final int position;
  private final int velocity;
  private final int actuator;
  private final int fingerPosition;
  private final int fingerActuator;
  private final double[] lowest = new double[JOINTS + FINGERS];
  private final double[] highest = new double[JOINTS + FINGERS];

  /**
   * Finds the arm in a model.
   *
   * @throws IllegalArgumentException if the model has no such arm
   */
  public ArmLayout(MjModel model) {
    this.site = model.id(ObjectType.SITE, "gripper0_grip_site");
    this.hand = model.id(ObjectType.BODY, "robot0_right_hand");
    this.position = run("robot0_joint", JOINTS, model::qposAddress);
    this.velocity = run("robot0_joint", JOINTS, model::dofAddress);
    ToIntFunction<String> actuatorId = name -> model.id(ObjectType.ACTUATOR, name);
    this.actuator = run("robot0_torq_j", JOINTS, actuatorId);
    this.fingerPosition = run("gripper0_finger_joint", FINGERS, model::qposAddress);
    this.fingerActuator = run("gripper0_gripper_finger_joint", FINGERS, actuatorId);
    DoubleView range = model.view(ModelArrays.ACTUATOR_CTRLRANGE);
    for (int i = 0; i < JOINTS + FINGERS; i++) {
      int row = i < JOINTS ? actuator + i : fingerActuator + i - JOINTS;
      lowest[i] = range.get(row, 0);
      highest[i] = range.get(row, 1);
    }
  }

  /** Returns the index of the first of some elements that must be consecutive. */
  private static int run(String name, int count, ToIntFunction<String> place) {
    int first = place.applyAsInt(name + 1);
    for (int i = 1; i < count; i++) {
      if (place.applyAsInt(name + (i + 1)) != first + i) {
        throw new IllegalArgumentException(
            "%s1 to %s%d are not consecutive in the model".formatted(name, name, count));
      }
    }
    return first;
  }

  /** Returns the id of the site between the fingertips. */
  public int site() {
    return site;
  }

  /** Returns the id of the body of the hand. */
  public int hand() {
    return hand;
  }

  /** Returns the first index of the arm's joints in qpos. */
  public int position() {
    return position;
  }

  /** Returns the first index of the arm's joints in qvel. */
  int velocity() {
    return velocity;
  }

  /** Returns the first index of the arm's torques in ctrl. */
  int actuator() {
    return actuator;
  }

  /** Returns the first index of the fingers in qpos. */
  public int fingerPosition() {
    return fingerPosition;
  }

  /** Returns the first index of the fingers in ctrl. */
  int fingerActuator() {
    return fingerActuator;
  }

  /** Returns a torque clipped to the range of its actuator. */
  double clipTorque(int joint, double torque) {
    return Math.clamp(torque, lowest[joint], highest[joint]);
  }

  /** Returns the control of a finger for a command in [-1, 1]. */
  double fingerControl(int finger, double command) {
    int row = JOINTS + finger;
    double middle = 0.5 * (highest[row] + lowest[row]);
    double half = 0.5 * (highest[row] - lowest[row]);
    return middle + half * command;
  }

  /** Returns the position of a joint after a reset, rad. */
  static double resetAngle(int joint) {
    return RESET_POSE[joint];
  }

  /** Returns a copy of the arm's joint positions after a reset, rad. */
  static double[] resetPose() {
    return RESET_POSE.clone();
  }
}
