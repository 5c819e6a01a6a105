/**
 * How a policy is measured: a plan of (task, initial state, seed), every entry played once, at the
 * horizon its card names.
 *
 * <p>To look through other disturbances, implement {@link
 * org.policytrim.core.evaluate.ObservationPerturbation}.
 */
@NullMarked
package org.policytrim.core.evaluate;

import org.jspecify.annotations.NullMarked;
