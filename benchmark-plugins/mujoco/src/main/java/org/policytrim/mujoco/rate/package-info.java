/**
 * What {@code bench} measures of this plugin: bare physics steps and pictures. {@link
 * org.policytrim.mujoco.rate.Workload} and {@link org.policytrim.mujoco.rate.WorkloadTimer} measure
 * other plugins' worlds.
 */
@NullMarked
package org.policytrim.mujoco.rate;

import org.jspecify.annotations.NullMarked;
