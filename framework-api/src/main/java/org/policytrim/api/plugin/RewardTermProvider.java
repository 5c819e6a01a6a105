package org.policytrim.api.plugin;

import org.policytrim.api.reward.RewardTerm;

/** Brings a reward term. The weight is the core's key and not among the settings. */
public interface RewardTermProvider<C extends Record> extends ComponentProvider<C> {

  /** Makes the term. */
  RewardTerm create(C settings);
}
