/**
 * OpenVLA-OFT as a plugin: two frozen image towers and a language model that decodes all action
 * tokens of a chunk at once; it can be pretrained, trimmed, imported from published checkpoints and
 * exported again.
 *
 * <ul>
 *   <li>{@link org.policytrim.oft.graph}: the network, written once
 *   <li>{@link org.policytrim.oft.token}: what is computed with it: token distributions,
 *       log-probabilities, the imitation loss
 *   <li>{@link org.policytrim.oft.action}: actions to tokens and back
 *   <li>{@link org.policytrim.oft.sequence}: where the tokens of a decision stand
 *   <li>{@link org.policytrim.oft.policy}: backbone, head and learner as the framework sees them
 *   <li>{@link org.policytrim.oft.prompt}: instructions to token ids
 *   <li>{@link org.policytrim.oft.checkpoint}: published checkpoints in and out
 *   <li>{@link org.policytrim.oft.verify}: recordings of the original, replayed
 * </ul>
 *
 * <p>{@link org.policytrim.oft.OftProvider} is what the host finds.
 */
@NullMarked
package org.policytrim.oft;

import org.jspecify.annotations.NullMarked;
