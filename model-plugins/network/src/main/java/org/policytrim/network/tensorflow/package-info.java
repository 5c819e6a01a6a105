/**
 * The back end that trains: one TensorFlow graph and session per network, to which computations are
 * added as they are asked for, all over the same variables.
 *
 * <p>{@link org.policytrim.network.tensorflow.TensorFlowNetwork} owns graph, session and weights;
 * {@link org.policytrim.network.tensorflow.TensorFlowComputation} runs something; {@link
 * org.policytrim.network.tensorflow.TensorFlowTrainer} adds up gradients and takes AdamW steps.
 * TensorFlow itself is in the host's class path, loaded once. Everything is closed by its owner:
 * tensors live outside the heap, where the garbage collector feels no pressure from them.
 */
@NullMarked
package org.policytrim.network.tensorflow;

import org.jspecify.annotations.NullMarked;
