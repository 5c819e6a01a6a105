/**
 * What siblings are worth beside one another: the group filter and the group-relative advantage
 * (METHOD section 4).
 *
 * <p>One class, {@link org.policytrim.core.advantage.GroupAdvantage}; another estimator is another
 * class here that makes an {@link org.policytrim.api.episode.AdvantageGroup} of a {@link
 * org.policytrim.api.episode.ScoredGroup}.
 */
@NullMarked
package org.policytrim.core.advantage;

import org.jspecify.annotations.NullMarked;
