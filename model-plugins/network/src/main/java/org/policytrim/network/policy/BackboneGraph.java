package org.policytrim.network.policy;

import java.util.List;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.parameter.ParameterSchema;

/**
 * A backbone whose network is known, so that it can be pretrained and written.
 *
 * @param schema its weights
 * @param computation inputs to features
 * @param passed features that come from an observation as they are
 */
public record BackboneGraph(
    ParameterSchema schema, Computation computation, List<Computation.Input> passed) {

  public BackboneGraph {
    passed = List.copyOf(passed);
  }
}
