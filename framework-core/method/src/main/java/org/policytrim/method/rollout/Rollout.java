package org.policytrim.method.rollout;

import java.util.List;
import org.policytrim.api.episode.EpisodeGroup;

/**
 * The groups of one iteration, as they were played.
 *
 * @param groups in the order of the request
 * @param features the backbone's features of every decision
 * @param clippedActionFraction the share of executed action values that lay outside the range of
 *     their axis, from 0 to 1
 * @param seconds wall-clock seconds spent playing
 */
public record Rollout(
    List<EpisodeGroup> groups, FeatureStore features, double clippedActionFraction, double seconds)
    implements AutoCloseable {

  public Rollout {
    groups = List.copyOf(groups);
  }

  /** Discards the features. */
  @Override
  public void close() {
    features.close();
  }
}
