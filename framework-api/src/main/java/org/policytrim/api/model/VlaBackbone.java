package org.policytrim.api.model;

import java.util.List;
import org.apiguardian.api.API;
import org.policytrim.api.environment.Observation;

/**
 * The part of a policy that stays frozen in reinforcement learning: computes features from
 * observations. Called by one thread at a time.
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public interface VlaBackbone extends AutoCloseable {

  /** Returns the layout of the features. */
  FeatureSpec featureSpec();

  /** Returns the number of frozen parameters, which may be 0. */
  long parameterCount();

  /**
   * Computes the features of each observation, in order. The same observation always gives the same
   * features.
   */
  List<Features> encode(List<Observation> observations);

  @Override
  void close();
}
