/**
 * Reward terms. A {@link org.policytrim.api.reward.RewardTerm} scores the episodes of a group; one
 * that needs only a single episode implements {@link org.policytrim.api.reward.EpisodeRewardTerm}.
 *
 * <p>The experiment gives each term its weight. The core adds the weighted scores and reports every
 * term separately. A {@link org.policytrim.api.plugin.RewardTermProvider} creates the terms.
 */
@NullMarked
package org.policytrim.api.reward;

import org.jspecify.annotations.NullMarked;
