/**
 * Immutable arrays of numbers. {@link org.policytrim.api.tensor.Matrix} holds small
 * double-precision tables such as actions and log-probabilities; {@link
 * org.policytrim.api.tensor.Tensor}s hold the features, traces and weights of models, collected as
 * {@link org.policytrim.api.tensor.NamedTensors}.
 *
 * <p>The package {@code org.policytrim.toolkit.safetensors} reads and writes named tensors.
 */
@NullMarked
package org.policytrim.api.tensor;

import org.jspecify.annotations.NullMarked;
