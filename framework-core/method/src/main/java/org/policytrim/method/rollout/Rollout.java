package org.policytrim.method.rollout;

import java.util.List;
import org.policytrim.api.episode.EpisodeGroup;

/**
 * Groups that were played.
 *
 * @param groups in the order they were asked for
 * @param features what the backbone saw before each decision
 * @param clippedActionFraction share of executed action values that lay outside their axis' range
 * @param seconds spent playing
 */
public record Rollout(
    List<EpisodeGroup> groups, FeatureStore features, double clippedActionFraction, double seconds)
    implements AutoCloseable {

  public Rollout {
    groups = List.copyOf(groups);
  }

  /** Forgets the features. */
  @Override
  public void close() {
    features.close();
  }
}
