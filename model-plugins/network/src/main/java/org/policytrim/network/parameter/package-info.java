/**
 * The weights of a network: their names and shapes in the original checkpoint, their layout in
 * computations, and the distribution of fresh ones.
 *
 * <p>A network is constructed with a {@link org.policytrim.network.parameter.ParameterScope}, which
 * registers all its weights in a {@link org.policytrim.network.parameter.ParameterSchema} before
 * any graph exists. Several tensors of a checkpoint may be joined to one parameter (queries, keys
 * and values, so that one matrix product computes all three); reading and writing weights always
 * uses the checkpoint's own names.
 */
@NullMarked
package org.policytrim.network.parameter;

import org.jspecify.annotations.NullMarked;
