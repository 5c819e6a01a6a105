package org.policytrim.method.evaluate;

/**
 * The reward that one term gives to one episode.
 *
 * @param term the name of the term
 * @param value its weighted score
 */
public record RewardPart(String term, double value) {}
