/**
 * The 50 scripted policies of the original, which serve as experts: each maps an observation of 39
 * numbers to the next target of the hand and the effort of the fingers.
 *
 * <p>A policy has no memory, so it can be evaluated on any recorded observation. Its points,
 * thresholds and gains are those of metaworld 3.1.1, and its actions equal the original's to the
 * last bit of a float. To add one, write a method in the class of its family and list it in {@link
 * org.policytrim.metaworld.expert.ScriptedPolicies}.
 *
 * <p>{@link org.policytrim.metaworld.expert.TeleoperatedPolicy} turns any of them into a slower,
 * noisy demonstrator: the style {@code teleoperated}.
 */
@NullMarked
package org.policytrim.metaworld.expert;

import org.jspecify.annotations.NullMarked;
