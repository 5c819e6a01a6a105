/**
 * Layers, each written once in terms of {@link org.policytrim.network.operation.TensorOperations}.
 *
 * <p>A layer's constructor claims its weights in a {@link
 * org.policytrim.network.parameter.ParameterScope}, under the names that checkpoints use; its
 * {@code apply} builds it. Activations are [batch, tokens, width] unless a layer says otherwise.
 * Layouts are chosen so that nothing is transposed without need: products that read the same input
 * are one product of stacked weights, and queries that share a key head are rows of one matrix.
 */
@NullMarked
package org.policytrim.network.layer;

import org.jspecify.annotations.NullMarked;
