package org.policytrim.method.rollout;

import org.policytrim.api.episode.Episode;

/**
 * An episode and what it took to play it.
 *
 * @param episode the episode
 * @param clippedValues how many of its executed action values lay outside their axis' range
 * @param seconds wall-clock seconds of stepping and observing it, and its share of each batched
 *     call
 */
public record PlayedEpisode(Episode episode, long clippedValues, double seconds) {}
