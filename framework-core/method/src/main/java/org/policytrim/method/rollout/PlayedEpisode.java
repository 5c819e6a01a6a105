package org.policytrim.method.rollout;

import org.policytrim.api.episode.Episode;

/**
 * An episode with figures about playing it.
 *
 * @param episode the episode
 * @param clippedValues the number of executed action values that lay outside the range of their
 *     axis
 * @param seconds wall-clock seconds spent stepping and observing the environment, plus the
 *     episode's share of every batched policy call
 */
public record PlayedEpisode(Episode episode, long clippedValues, double seconds) {}
