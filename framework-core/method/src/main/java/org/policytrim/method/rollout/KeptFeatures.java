package org.policytrim.method.rollout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.Features;

/** Keeps features in memory: the setting {@code keep}. */
final class KeptFeatures implements FeatureStore {

  private final Map<DecisionKey, Features> kept = new HashMap<>();

  @Override
  public void put(DecisionKey decision, Observation observation, Features features) {
    kept.put(decision, features);
  }

  @Override
  public List<Features> of(List<DecisionKey> decisions) {
    return decisions.stream().map(this::find).toList();
  }

  private Features find(DecisionKey decision) {
    Features found = kept.get(decision);
    if (found == null) {
      throw new IllegalArgumentException("no features are stored for " + decision);
    }
    return found;
  }

  @Override
  public void close() {
    kept.clear();
  }
}
