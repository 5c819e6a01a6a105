package org.policytrim.maniskill.robot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;

/** The revolute joints from a robot's base to its tool. Immutable. */
public final class KinematicChain {

  /** The link between the fingers, which ManiSkill calls the tool centre point. */
  public static final String TOOL = "panda_hand_tcp";

  private record Joint(Pose origin, Vec3 axis) {}

  private final List<Joint> joints = new ArrayList<>();
  private final Pose tool;

  private KinematicChain(List<UrdfJoint> chain) {
    Pose since = Pose.IDENTITY;
    for (UrdfJoint joint : chain) {
      since = since.times(joint.origin());
      if (joint.turns()) {
        joints.add(new Joint(since, joint.axis()));
        since = Pose.IDENTITY;
      }
    }
    this.tool = since;
  }

  /**
   * Reads the chain of a URDF file.
   *
   * @throws org.policytrim.maniskill.error.ManiskillException if it cannot be read
   */
  public static KinematicChain read(Path urdf) {
    return new KinematicChain(Urdf.read(urdf).chain(TOOL));
  }

  /** Returns the number of joints. */
  public int size() {
    return joints.size();
  }

  /** Returns the pose of the tool relative to the last joint's link. */
  Pose tool() {
    return tool;
  }

  /**
   * Computes the frames of all joints.
   *
   * @param positions the joint positions in radians
   * @return for each joint the pose of its child link in the frame of the base
   */
  Pose[] frames(double[] positions) {
    Pose[] frames = new Pose[joints.size()];
    Pose pose = Pose.IDENTITY;
    for (int i = 0; i < frames.length; i++) {
      Joint joint = joints.get(i);
      Pose turned = new Pose(Vec3.ZERO, Quat.about(joint.axis, positions[i]));
      pose = pose.times(joint.origin).times(turned);
      frames[i] = pose;
    }
    return frames;
  }

  /** Returns the axis of a joint in its child link's frame. */
  Vec3 axis(int joint) {
    return joints.get(joint).axis;
  }

  /** Returns the pose of the tool in the frame of the base. */
  public Pose toolPose(double[] positions) {
    Pose[] frames = frames(positions);
    return frames[frames.length - 1].times(tool);
  }
}
