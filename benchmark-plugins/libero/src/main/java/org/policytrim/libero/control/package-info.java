/**
 * The conversion of actions to torques, as robosuite 1.4.0 does it.
 *
 * <p>{@link org.policytrim.libero.control.RobotControl} executes one action as 25 physics steps.
 * Before each of them an {@link org.policytrim.libero.control.ArmController} computes torques from
 * the {@link org.policytrim.libero.control.ArmState}, and the {@link
 * org.policytrim.libero.control.GripperControl} advances. To add a controller, implement {@code
 * ArmController} and add it to {@link org.policytrim.libero.control.ControllerKind}.
 *
 * <p>A physics step allocates no memory. Small matrices are EJML's.
 */
@NullMarked
package org.policytrim.libero.control;

import org.jspecify.annotations.NullMarked;
