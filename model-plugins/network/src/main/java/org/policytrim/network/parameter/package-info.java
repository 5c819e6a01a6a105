/**
 * The weights of a network: their names and shapes in the original checkpoint, how they are laid
 * out for computing, and how fresh ones are drawn.
 *
 * <p>A network is constructed over a {@link org.policytrim.network.parameter.ParameterScope}; doing
 * so registers all its weights in a {@link org.policytrim.network.parameter.ParameterSchema},
 * before any graph exists. Several tensors of a checkpoint may be stacked into one parameter
 * (queries, keys and values, so that one matrix product serves all three); reading and writing
 * weights always uses the checkpoint's own names.
 */
@NullMarked
package org.policytrim.network.parameter;

import org.jspecify.annotations.NullMarked;
