/**
 * OpenVLA-OFT as a model family: two frozen image towers and a language model that decodes all
 * action tokens of a chunk at once. It can be pretrained, trimmed, imported from published
 * checkpoints and exported again.
 *
 * <ul>
 *   <li>{@link org.policytrim.oft.graph}: the network and its computations
 *   <li>{@link org.policytrim.oft.policy}: settings, presets and the design of policies
 *   <li>{@link org.policytrim.oft.checkpoint}: import and export of published checkpoints
 *   <li>{@link org.policytrim.oft.verify}: replays of recorded originals
 * </ul>
 *
 * <p>The host finds {@link org.policytrim.oft.OftProvider}, the converter and the verifier; the
 * template they extend is {@link org.policytrim.network.family}.
 */
@NullMarked
package org.policytrim.oft;

import org.jspecify.annotations.NullMarked;
