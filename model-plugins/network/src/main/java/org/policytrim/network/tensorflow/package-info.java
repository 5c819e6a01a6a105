/**
 * The back end that trains: one TensorFlow graph and session for each network, to which
 * computations over the same variables are added on demand.
 *
 * <p>{@link org.policytrim.network.tensorflow.TensorFlowNetwork} owns graph, session and weights;
 * {@link org.policytrim.network.tensorflow.TensorFlowComputation} runs a computation; {@link
 * org.policytrim.network.tensorflow.TensorFlowTrainer} sums gradients and takes AdamW steps.
 * TensorFlow itself is in the host's class path, loaded once. Every resource is closed by its
 * owner, because tensors are outside the heap and don't trigger the garbage collector.
 */
@NullMarked
package org.policytrim.network.tensorflow;

import org.jspecify.annotations.NullMarked;
