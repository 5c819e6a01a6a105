package org.policytrim.method.evaluate;

/**
 * What one reward term gave to one episode.
 *
 * @param term its name
 * @param value its weighted score
 */
public record RewardPart(String term, double value) {}
