/**
 * The simulation of a task: start in an initial state, 25 physics steps per action, success.
 *
 * <p>{@link org.policytrim.libero.environment.Simulation} is the simulation without cameras; {@link
 * org.policytrim.libero.environment.RobotSensors} holds the values of the robot's sensors, sampled
 * at the same physics step as in the original.
 */
@NullMarked
package org.policytrim.libero.environment;

import org.jspecify.annotations.NullMarked;
