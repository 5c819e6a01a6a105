/**
 * The network of pi0.5 (arXiv 2504.16054) with its sizes as configuration: a SigLIP tower and a
 * projector turn images into tokens, a Gemma prefix turns them and the prompt into keys and values,
 * an action expert that attends to those turns noise into actions, step by step.
 *
 * <p>The cut between what is frozen and what reinforcement learning moves goes through the keys and
 * values: {@link org.policytrim.pi05.graph.Prefix} makes them, {@link
 * org.policytrim.pi05.graph.Expert} reads them. Everything here is written over the network
 * plugin's tensor operations and knows no back end. Weights have the names of the published
 * checkpoints.
 */
@NullMarked
package org.policytrim.pi05.graph;

import org.jspecify.annotations.NullMarked;
