/**
 * What siblings are worth beside one another: the group filter and the group-relative advantage
 * (METHOD section 4).
 *
 * <p>One class, {@link org.policytrim.method.advantage.GroupAdvantage}; another estimator is
 * another class here that makes an {@link org.policytrim.method.advantage.AdvantageGroup} of a
 * {@link org.policytrim.method.reward.ScoredGroup}.
 */
@NullMarked
package org.policytrim.method.advantage;

import org.jspecify.annotations.NullMarked;
