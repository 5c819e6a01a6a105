/**
 * The network of GR00T N1.5 (arXiv 2503.14734 and its successors) and N1.7 with its sizes as
 * configuration: a vision-language backbone gives tokens; an action head mixes them, encodes state
 * and noisy plan by the weights of the robot's embodiment, and lets a diffusion transformer attend
 * to both in turn.
 *
 * <p>The cut between what is frozen and what reinforcement learning moves goes through the
 * backbone's tokens. N1.7 differs from N1.5 in two sizes only: it has no future tokens, and its
 * cross attention sees the text's and the images' tokens alternately. Weights of the head have the
 * names of the published checkpoints.
 */
@NullMarked
package org.policytrim.gr00t.graph;

import org.jspecify.annotations.NullMarked;
