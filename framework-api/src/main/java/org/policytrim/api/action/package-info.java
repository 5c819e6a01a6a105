/**
 * Actions: their axes, with role, unit, frame, mode and range, and the chunks that policies
 * predict.
 *
 * <p>A policy and a benchmark each publish an {@link org.policytrim.api.action.ActionSpec}. The
 * core converts between the two, or refuses the pair and names the axis that does not fit; no
 * plugin needs to know which other plugin it is combined with.
 */
@NullMarked
package org.policytrim.api.action;

import org.jspecify.annotations.NullMarked;
