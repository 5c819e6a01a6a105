/**
 * Adaptation between policies and benchmarks: actions and observations are matched by name, or as a
 * {@linkplain org.policytrim.api.robot.RobotProfile robot profile} says, and refused if they differ
 * in anything but their order.
 *
 * <p>Both sides publish specs, so N policies and M benchmarks need N + M descriptions and no code
 * that knows both. To check for another kind of difference, extend {@link
 * org.policytrim.method.action.ActionAdapter#mismatches} or {@link
 * org.policytrim.method.action.ObservationAdapter#mismatches}.
 */
@NullMarked
package org.policytrim.method.action;

import org.jspecify.annotations.NullMarked;
