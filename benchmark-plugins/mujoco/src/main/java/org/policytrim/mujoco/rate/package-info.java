/**
 * Measurement of rates for {@code policytrim bench}: {@link
 * org.policytrim.mujoco.rate.WorkloadTimer} measures how often a {@link
 * org.policytrim.mujoco.rate.Workload} of another plugin runs in a second.
 */
@NullMarked
package org.policytrim.mujoco.rate;

import org.jspecify.annotations.NullMarked;
