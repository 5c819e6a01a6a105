/**
 * What {@code bench} measures of LIBERO: {@code env} (steps and resets, and bare MuJoCo calls
 * beside them), {@code render} (steps with two pictures each) and {@code scenes} (how quickly
 * scenes are built; it also tries every task that is named).
 *
 * <p>Actions are those that anybody can repeat: number {@code i} of step {@code t} is {@code
 * sin(0.1 t (i + 1))}, 50 steps (15 with pictures) per episode from the recorded states, the resets
 * between them not counted. A new rate is a new {@link org.policytrim.mujoco.rate.Workload}.
 */
@NullMarked
package org.policytrim.libero.rate;

import org.jspecify.annotations.NullMarked;
