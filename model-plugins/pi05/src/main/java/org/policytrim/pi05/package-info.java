/**
 * pi0.5 as a plugin: a vision-language prefix and a flow-matching action expert that can be
 * pretrained, trimmed, imported from published checkpoints and exported again.
 *
 * <ul>
 *   <li>{@link org.policytrim.pi05.graph}: the network, written once; how plans are made with it
 *       and trained is {@link org.policytrim.network.flow}
 *   <li>{@link org.policytrim.pi05.policy}: backbone, head and learner as the framework sees them
 *   <li>{@link org.policytrim.pi05.prompt}: instruction and state to tokens
 *   <li>{@link org.policytrim.pi05.checkpoint}: published checkpoints in and out
 *   <li>{@link org.policytrim.pi05.verify}: recordings of the original, replayed
 * </ul>
 *
 * <p>{@link org.policytrim.pi05.Pi05Provider} is what the host finds. A model of one's own can
 * start from a copy of this plugin: the cut between backbone and head, the computations and the two
 * adapters to the framework are all there is.
 */
@NullMarked
package org.policytrim.pi05;

import org.jspecify.annotations.NullMarked;
