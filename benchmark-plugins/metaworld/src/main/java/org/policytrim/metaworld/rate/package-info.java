/**
 * What {@code bench} measures of Meta-World: {@code env} (steps, resets, and bare MuJoCo calls
 * beside them) and {@code render} (pictures).
 *
 * <p>All of it goes through the public API, one world per thread, with actions that anybody can
 * repeat: number {@code i} of step {@code t} is {@code sin(0.1 t (i + 1))}, 200 steps per episode,
 * the resets between them not counted. A new rate is a new {@link
 * org.policytrim.mujoco.rate.Workload}.
 */
@NullMarked
package org.policytrim.metaworld.rate;

import org.jspecify.annotations.NullMarked;
