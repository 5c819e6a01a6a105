/**
 * How the head moves: ratio units, the clipped surrogate with its gradient in plain Java, and the
 * optimiser steps of an iteration (METHOD section 4).
 *
 * <p>A head only ever hears "add the sum of weight times the gradient of the log-probability"; all
 * that is known of advantages and clipping is in these weights. Another loss is another record
 * beside {@link org.policytrim.method.update.ClippedSurrogate}.
 */
@NullMarked
package org.policytrim.method.update;

import org.jspecify.annotations.NullMarked;
