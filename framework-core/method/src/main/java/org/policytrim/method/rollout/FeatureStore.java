package org.policytrim.method.rollout;

import java.util.List;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.episode.DecisionKey;
import org.policytrim.api.model.Features;

/**
 * Where an iteration's features wait from rollout to update. Whichever way they wait, the same
 * features come back. Not for several threads.
 */
public interface FeatureStore extends AutoCloseable {

  /** Puts aside what the backbone made of an observation, or what it needs to make it again. */
  void put(DecisionKey decision, Observation observation, Features features);

  /**
   * The features of these decisions, in order.
   *
   * @throws IllegalArgumentException if one was never put
   */
  List<Features> of(List<DecisionKey> decisions);

  /** Forgets everything and frees memory and disk. Closing twice is allowed. */
  @Override
  void close();
}
