package org.policytrim.method.rollout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.VlaBackbone;

/** Keeps observations in memory and encodes them again: the setting {@code recompute}. */
final class RecomputedFeatures implements FeatureStore {

  private final VlaBackbone backbone;
  private final Map<DecisionKey, Observation> seen = new HashMap<>();

  RecomputedFeatures(VlaBackbone backbone) {
    this.backbone = backbone;
  }

  @Override
  public void put(DecisionKey decision, Observation observation, Features features) {
    seen.put(decision, observation);
  }

  @Override
  public List<Features> of(List<DecisionKey> decisions) {
    return backbone.encode(decisions.stream().map(this::find).toList());
  }

  private Observation find(DecisionKey decision) {
    Observation found = seen.get(decision);
    if (found == null) {
      throw new IllegalArgumentException("no observation is stored for " + decision);
    }
    return found;
  }

  @Override
  public void close() {
    seen.clear();
  }
}
