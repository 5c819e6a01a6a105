package org.policytrim.gr00t;

import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.network.flow.Exploration;
import org.policytrim.testkit.ImitationLearnerContract;
import org.policytrim.testkit.SpecSamples;

/**
 * N15. Prompts of different lengths, a camera that is not always there, plans beyond the chunk:
 * what TensorFlow trained and what ONNX Runtime ships must agree there too.
 */
class Gr00tN15TwoCamerasLearnerContractTest extends ImitationLearnerContract<Gr00tSettings> {

  @Override
  public ModelProvider<Gr00tSettings> provider() {
    return TinySettings.provider();
  }

  @Override
  public Gr00tSettings settings() {
    return TinySettings.of(Gr00tVersion.N15, Exploration.SINGLE_STEP);
  }

  @Override
  public ModelContext context() {
    return SpecSamples.twoCameraContext();
  }
}
