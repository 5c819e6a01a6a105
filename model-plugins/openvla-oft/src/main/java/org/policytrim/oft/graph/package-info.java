/**
 * The network of OpenVLA-OFT (arXiv 2502.19645) with its sizes as configuration: two image towers
 * and a projector, a projector of the robot's state, a Llama that decodes all action tokens of a
 * chunk in one forward pass, and the regression head of checkpoints that have one.
 *
 * <p>{@link org.policytrim.oft.graph.OftBackbone} computes the tokens of images and state, {@link
 * org.policytrim.oft.graph.Decoder} reads them in a sequence that {@link
 * org.policytrim.oft.graph.SequenceLayout} defines. The decoder is what reinforcement learning
 * trains, because the action tokens come from the language model itself. Weights have the names of
 * published checkpoints.
 */
@NullMarked
package org.policytrim.oft.graph;

import org.jspecify.annotations.NullMarked;
