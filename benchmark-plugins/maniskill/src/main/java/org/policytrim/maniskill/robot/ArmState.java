package org.policytrim.maniskill.robot;

import org.policytrim.maniskill.geometry.Pose;

/**
 * The state of the arm when an action arrives.
 *
 * @param positions the positions of all joints in radians and metres, the two fingers last
 * @param tool the pose of the tool in the frame of the base
 */
public record ArmState(float[] positions, Pose tool) {}
