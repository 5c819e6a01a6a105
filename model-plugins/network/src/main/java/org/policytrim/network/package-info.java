/**
 * Neural networks written once. A layer says what it computes in terms of a small set of
 * {@linkplain org.policytrim.network.operation.TensorOperations tensor operations}; a back end says
 * how: {@link org.policytrim.network.tensorflow} builds a graph that can be trained, {@link
 * org.policytrim.network.onnx} one that is shipped and run. So what was trained and what is
 * deployed can't drift apart, and a test holds them together.
 *
 * <ul>
 *   <li>{@link org.policytrim.network.parameter}: which weights a network has, under the names of
 *       the original checkpoints, and how they are laid out
 *   <li>{@link org.policytrim.network.operation}: the operations, and what a computation is
 *   <li>{@link org.policytrim.network.layer}: attention, norms, positions, patches, adapters, ...
 *   <li>{@link org.policytrim.network.flow}: plans out of noise, learned and explored
 *   <li>{@link org.policytrim.network.text}: instructions to token ids
 *   <li>{@link org.policytrim.network.policy}: observations to numbers, numbers to actions
 *   <li>{@link org.policytrim.network.checkpoint}: published checkpoints in and out
 *   <li>{@link org.policytrim.network.verify}: recordings of the originals, replayed
 * </ul>
 *
 * <p>To add a layer, write it against {@code TensorOperations} and test it through both back ends.
 * To add an operation, add it to the interface and to both. No layer imports a back end.
 */
@NullMarked
package org.policytrim.network;

import org.jspecify.annotations.NullMarked;
