package org.policytrim.method.rollout;

import java.util.List;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.Features;

/**
 * Keeps the backbone's features of an iteration from the rollout to the update. All implementations
 * return the same features. Not thread-safe.
 */
public interface FeatureStore extends AutoCloseable {

  /**
   * Stores the features of a decision, or the observation they can be computed from again.
   *
   * @param decision the key of the decision
   * @param observation the observation that was encoded
   * @param features the result
   */
  void put(DecisionKey decision, Observation observation, Features features);

  /**
   * Returns the features of decisions.
   *
   * @param decisions keys of stored decisions
   * @return one entry per key, in order
   * @throws IllegalArgumentException if nothing was stored under a key
   */
  List<Features> of(List<DecisionKey> decisions);

  /** Discards everything and frees memory and disk space. Closing twice is allowed. */
  @Override
  void close();
}
