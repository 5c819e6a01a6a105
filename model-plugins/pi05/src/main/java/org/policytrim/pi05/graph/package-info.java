/**
 * The network of pi0.5 (arXiv 2504.16054) with its sizes as configuration. A SigLIP tower and a
 * projector turn images into tokens; a Gemma prefix turns them and the prompt into keys and values;
 * an action expert attends to those and turns noise into actions, step by step.
 *
 * <p>{@link org.policytrim.pi05.graph.Prefix} is the backbone, {@link
 * org.policytrim.pi05.graph.Expert} the head that reinforcement learning trains. Weights have the
 * names of published checkpoints.
 */
@NullMarked
package org.policytrim.pi05.graph;

import org.jspecify.annotations.NullMarked;
