/**
 * Neural networks that are written once. A layer describes its computation in terms of {@linkplain
 * org.policytrim.network.operation.TensorOperations tensor operations}; a back end implements them:
 * {@link org.policytrim.network.tensorflow} builds a graph that can be trained, {@link
 * org.policytrim.network.onnx} a file that is shipped and run. A test compares both.
 *
 * <ul>
 *   <li>{@link org.policytrim.network.family}: the template of a model family, and the steps to add
 *       one
 *   <li>{@link org.policytrim.network.policy}: designs of policies, observations as inputs, the
 *       files of a bundle
 *   <li>{@link org.policytrim.network.flow}: action heads that denoise
 *   <li>{@link org.policytrim.network.checkpoint}: import and export of published checkpoints
 *   <li>{@link org.policytrim.network.verify}: replays of recorded originals
 *   <li>{@link org.policytrim.network.layer}: attention, norms, positions, patches, adapters and
 *       others
 *   <li>{@link org.policytrim.network.operation}: the operations, and the form of a computation
 *   <li>{@link org.policytrim.network.parameter}: the weights of a network, under the names of
 *       checkpoints
 *   <li>{@link org.policytrim.network.text}: prompts to token ids
 * </ul>
 *
 * <p>To add a layer, write it over {@code TensorOperations} and test it with both back ends. To add
 * an operation, add it to the interface and to both back ends. Layers do not depend on a back end.
 */
@NullMarked
package org.policytrim.network;

import org.jspecify.annotations.NullMarked;
