/**
 * What an action is: axes with role, unit, frame, mode and range, and plans made of them.
 *
 * <p>A policy and a benchmark each publish an {@link org.policytrim.api.action.ActionSpec}; the
 * core adapts one to the other or refuses and names the axis, so no plugin ever asks which other
 * plugin it works with.
 */
@NullMarked
package org.policytrim.api.action;

import org.jspecify.annotations.NullMarked;
