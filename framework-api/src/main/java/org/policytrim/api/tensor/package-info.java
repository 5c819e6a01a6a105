/**
 * Numbers in boxes: what features, action traces and weights are made of.
 *
 * <p>{@link org.policytrim.api.tensor.Matrix} holds the small double-precision tables the method
 * computes with (plans, log-probabilities, trajectories); {@link
 * org.policytrim.api.tensor.NamedTensors} carries what a model plugin hands to itself through the
 * core, which never opens it. Everything here is immutable. To add an element type, add a permitted
 * implementation of {@link org.policytrim.api.tensor.Tensor}.
 *
 * <p>On disk tensors are safetensors, which the module framework-toolkit reads and writes (package
 * {@code org.policytrim.toolkit.safetensors}).
 */
@NullMarked
package org.policytrim.api.tensor;

import org.jspecify.annotations.NullMarked;
