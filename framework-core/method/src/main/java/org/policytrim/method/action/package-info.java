/**
 * Where a policy and a benchmark meet: actions and observations are adapted by name, or refused
 * with the name of what does not fit.
 *
 * <p>Both sides publish specs, so N policies and M benchmarks need N + M descriptions and no code
 * that knows both. A new kind of disagreement is a line in {@link
 * org.policytrim.method.action.ActionAdapter#mismatches} or {@link
 * org.policytrim.method.action.ObservationAdapter#mismatches}.
 */
@NullMarked
package org.policytrim.method.action;

import org.jspecify.annotations.NullMarked;
