/**
 * Numbers in boxes: what features, action traces and weights are made of.
 *
 * <p>{@link org.policytrim.api.tensor.Matrix} holds the small double-precision tables the method
 * computes with (plans, log-probabilities, trajectories); {@link
 * org.policytrim.api.tensor.NamedTensors} carries what a model plugin hands to itself through the
 * core, which never opens it. Everything here is immutable. To add an element type, add a permitted
 * implementation of {@link org.policytrim.api.tensor.Tensor}.
 *
 * <p>On disk tensors are {@linkplain org.policytrim.toolkit.safetensors.Safetensors safetensors}:
 * bundles, checkpoints and runs all hold them, so host and plugins share one reader that trusts
 * nothing it reads. Its header is JSON, and JSON is parsed by a library: that is why the API
 * depends on jackson-core (the streaming parser alone, no data binding). To add a format, add it to
 * {@link org.policytrim.toolkit.safetensors.ElementFormat} with its reading and writing.
 */
@NullMarked
package org.policytrim.api.tensor;

import org.jspecify.annotations.NullMarked;
