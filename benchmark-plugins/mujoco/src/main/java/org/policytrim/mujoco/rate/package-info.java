/**
 * What {@code bench} measures of this plugin: bare physics steps and pictures. {@link
 * org.policytrim.mujoco.rate.Lane} and {@link org.policytrim.mujoco.rate.LaneStopwatch} measure
 * other plugins' worlds.
 */
@NullMarked
package org.policytrim.mujoco.rate;

import org.jspecify.annotations.NullMarked;
