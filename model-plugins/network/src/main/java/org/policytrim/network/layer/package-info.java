/**
 * Layers, each written once in terms of {@link org.policytrim.network.operation.TensorOperations}.
 *
 * <p>A layer's constructor declares its weights in a {@link
 * org.policytrim.network.parameter.ParameterScope}, under the names of published checkpoints; its
 * {@code apply} adds its operations to a graph. Activations are [batch, tokens, width] unless a
 * layer's documentation differs. Layouts avoid transposing: products of the same input are one
 * product with stacked weights, and queries that share a key head are rows of one matrix.
 */
@NullMarked
package org.policytrim.network.layer;

import org.jspecify.annotations.NullMarked;
