/**
 * What a group earns: a weighted sum of terms, each kept apart up to the report (METHOD section 3).
 *
 * <p>The core's four terms live here, one file each with settings and provider; {@link
 * org.policytrim.method.reward.RewardComposition} turns a group into a scored one. A new term needs
 * no change here: any plugin may bring a {@link org.policytrim.api.plugin.RewardTermProvider}.
 */
@NullMarked
package org.policytrim.method.reward;

import org.jspecify.annotations.NullMarked;
