package org.policytrim.host.experiment;

/**
 * One entry of a stage's {@code rewards}.
 *
 * @param name the term's name, found among all plugins and the core's own
 * @param weight finite
 * @param settings every further key, bound to the provider's record
 */
public record RewardChoice(String name, double weight, Record settings) {}
