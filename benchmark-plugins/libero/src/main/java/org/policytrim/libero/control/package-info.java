/**
 * From an action to torques, as robosuite 1.4.0 computes them.
 *
 * <p>{@link org.policytrim.libero.control.RobotControl} plays one action: 25 physics steps, before
 * each of which an {@link org.policytrim.libero.control.ArmController} turns the {@link
 * org.policytrim.libero.control.ArmState} into torques and the {@link
 * org.policytrim.libero.control.Gripper} moves on. To add a controller, implement {@code
 * ArmController} and name it in {@link org.policytrim.libero.control.ControllerKind}.
 *
 * <p>Nothing here makes garbage per physics step. Small matrices are EJML's.
 */
@NullMarked
package org.policytrim.libero.control;

import org.jspecify.annotations.NullMarked;
