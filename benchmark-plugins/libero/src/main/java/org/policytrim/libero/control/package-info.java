/**
 * From actions to torques: OSC_POSE and JOINT_POSITION for the arm, and the gripper.
 *
 * <p>Gains, limits and the order of operations are those of robosuite 1.4 as LIBERO sets them.
 */
@NullMarked
package org.policytrim.libero.control;

import org.jspecify.annotations.NullMarked;
