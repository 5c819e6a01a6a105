package org.policytrim.maniskill.robot;

import java.nio.file.Path;
import org.policytrim.maniskill.assets.ManiskillAssets;
import org.policytrim.maniskill.model.RobotDescription;

/**
 * A Panda arm as ManiSkill loads it: its description for the engine and its kinematics. Immutable.
 *
 * @param description the links and joints
 * @param chain the kinematics from the base to the tool
 * @param urdf the URDF file
 */
public record Panda(RobotDescription description, KinematicChain chain, Path urdf) {

  /** The name of the arm without a camera. */
  public static final String PLAIN = "panda";

  /** The name of the arm with a camera at its wrist. */
  public static final String WRIST_CAMERA = "panda_wristcam";

  /** The number of joints of the arm, without the fingers. */
  public static final int ARM_JOINTS = 7;

  /** The number of joints that can move. */
  public static final int JOINTS = 9;

  /** The largest position of a finger in metres. */
  public static final double OPEN_FINGER = 0.04;

  /** The name of the link that is fixed to the world. */
  public static final String BASE = "panda_link0";

  /** The names of the fingers' links. */
  public static final String LEFT_FINGER = "panda_leftfinger";

  /** The other finger. */
  public static final String RIGHT_FINGER = "panda_rightfinger";

  /**
   * Reads a robot.
   *
   * @param name {@link #PLAIN} or {@link #WRIST_CAMERA}
   * @throws org.policytrim.maniskill.error.ManiskillException if a file is missing
   */
  public static Panda read(String name, ManiskillAssets assets) {
    RobotDescription description = RobotDescriptions.read(name, assets);
    Path urdf = assets.robot(description.urdf());
    return new Panda(description, KinematicChain.read(urdf), urdf);
  }
}
