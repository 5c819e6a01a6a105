package org.policytrim.maniskill.robot;

import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Vec3;

/**
 * A joint of a URDF file.
 *
 * @param parent the name of the parent link
 * @param child the name of the child link
 * @param turns whether it is revolute
 * @param slides whether it is prismatic
 * @param origin the pose of the child relative to the parent at position 0
 * @param axis the axis in the child's frame
 */
record UrdfJoint(
    String parent, String child, boolean turns, boolean slides, Pose origin, Vec3 axis) {}
