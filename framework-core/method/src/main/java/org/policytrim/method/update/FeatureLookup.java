package org.policytrim.method.update;

import java.util.List;
import org.policytrim.api.episode.DecisionKey;
import org.policytrim.api.model.Features;

/** Finds what the backbone saw before recorded decisions; whoever played them kept it somehow. */
@FunctionalInterface
public interface FeatureLookup {

  /** The features of these decisions, in order. */
  List<Features> of(List<DecisionKey> decisions);
}
