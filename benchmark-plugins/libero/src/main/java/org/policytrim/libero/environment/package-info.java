/**
 * One world that plays a task: start from an initial state, 25 physics steps per action, success.
 *
 * <p>{@link org.policytrim.libero.environment.Simulation} is the world without cameras; {@link
 * org.policytrim.libero.environment.Senses} is what the robot's own sensors said, sampled at the
 * moment at which the original samples them.
 */
@NullMarked
package org.policytrim.libero.environment;

import org.jspecify.annotations.NullMarked;
