/**
 * The group filter and the group-relative advantage (docs/method.md, sections 4.1 to 4.5).
 *
 * <p>{@link org.policytrim.method.advantage.GroupAdvantage} turns a {@link
 * org.policytrim.method.reward.ScoredGroup} into an {@link
 * org.policytrim.method.advantage.AdvantageGroup}. To add a baseline, add it to {@link
 * org.policytrim.method.advantage.AdvantageSettings.Baseline} and compute it there.
 */
@NullMarked
package org.policytrim.method.advantage;

import org.jspecify.annotations.NullMarked;
