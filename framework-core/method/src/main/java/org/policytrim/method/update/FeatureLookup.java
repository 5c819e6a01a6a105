package org.policytrim.method.update;

import java.util.List;
import org.policytrim.api.model.Features;
import org.policytrim.method.rollout.DecisionKey;

/** Finds the features that the backbone computed for recorded decisions. */
@FunctionalInterface
public interface FeatureLookup {

  /**
   * Returns the features of decisions.
   *
   * @param decisions the keys of the decisions
   * @return one entry per key, in order
   */
  List<Features> of(List<DecisionKey> decisions);
}
