/**
 * Rewards: a weighted sum of terms, whose scores stay separate up to the report (docs/method.md,
 * section 3).
 *
 * <p>Each of the built-in terms is one file with its settings and its provider. {@link
 * org.policytrim.method.reward.RewardComposition} scores a group with the terms of a stage. A new
 * term needs no change here: every plugin can contribute a {@link
 * org.policytrim.api.plugin.RewardTermProvider}.
 */
@NullMarked
package org.policytrim.method.reward;

import org.jspecify.annotations.NullMarked;
