/**
 * The network of OpenVLA-OFT (arXiv 2502.19645) with its sizes as configuration: two image towers
 * and a projector, a projector for the robot's state, a Llama that decodes all action tokens of a
 * chunk in one forward pass, and the regression head of checkpoints that have one.
 *
 * <p>The cut between what is frozen and what reinforcement learning moves goes through the tokens
 * that enter the decoder: {@link org.policytrim.oft.graph.Backbone} makes them, {@link
 * org.policytrim.oft.graph.Decoder} reads them, because the action tokens come from the language
 * model itself. Everything here is written over the network plugin's tensor operations and knows no
 * back end. Weights have the names of the published checkpoints.
 */
@NullMarked
package org.policytrim.oft.graph;

import org.jspecify.annotations.NullMarked;
