/**
 * The network of GR00T N1.5 (arXiv 2503.14734 and its successors) and N1.7 with its sizes as
 * configuration. A vision-language backbone computes tokens; an action head mixes them, encodes
 * state and noisy chunk with the weights of the robot's embodiment, and lets a diffusion
 * transformer attend to both in turn.
 *
 * <p>The backbone's tokens are the features; the head is what reinforcement learning trains. N1.7
 * differs from N1.5 in two sizes only: it has no future tokens, and its cross attention reads the
 * text's and the images' tokens in turn. Weights of the head have the names of published
 * checkpoints.
 */
@NullMarked
package org.policytrim.gr00t.graph;

import org.jspecify.annotations.NullMarked;
