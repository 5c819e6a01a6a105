package org.policytrim.api.model;

import java.util.List;
import org.policytrim.api.environment.Observation;

/**
 * The part of a policy that stays frozen in reinforcement learning. Called by one thread at a time.
 */
public interface VlaBackbone extends AutoCloseable {

  /** What {@link #encode} returns for each observation. */
  FeatureSpec featureSpec();

  /** The number of frozen parameters; 0 where there are none. */
  long parameterCount();

  /** Features of each observation, in order. Pure: the same observation gives the same features. */
  List<Features> encode(List<Observation> observations);

  @Override
  void close();
}
