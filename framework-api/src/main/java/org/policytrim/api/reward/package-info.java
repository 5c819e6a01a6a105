/**
 * What is rewarded. A term scores a whole group, because some statements (stability) are about
 * siblings; a term about one episode implements {@link
 * org.policytrim.api.reward.EpisodeRewardTerm}.
 *
 * <p>Weights belong to the experiment, not to the term, and a term's part is kept apart up to the
 * report. To bring a new reward, implement one of the two and a {@link
 * org.policytrim.api.plugin.RewardTermProvider}.
 */
@NullMarked
package org.policytrim.api.reward;

import org.jspecify.annotations.NullMarked;
