/**
 * The update of the action head: ratio units, the clipped surrogate loss with its gradient in plain
 * Java, and the optimiser steps of an iteration (docs/method.md, sections 4.6 to 4.8).
 *
 * <p>A head accumulates the gradient of a weighted sum of log-probabilities; advantages and
 * clipping are contained in the weights and unknown to it. To add another loss, write a class
 * beside {@code ClippedSurrogate} and use it in {@link org.policytrim.method.update.PolicyUpdate}.
 */
@NullMarked
package org.policytrim.method.update;

import org.jspecify.annotations.NullMarked;
