package org.policytrim.pi05;

import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.network.flow.Exploration;
import org.policytrim.testkit.ImitationLearnerContract;
import org.policytrim.testkit.SpecSamples;

/**
 * Prompts of different lengths, a camera that is not always there, plans beyond the chunk: what
 * TensorFlow trained and what ONNX Runtime ships must agree there too.
 */
class Pi05TwoCamerasLearnerContractTest extends ImitationLearnerContract<Pi05Settings> {

  @Override
  public ModelProvider<Pi05Settings> provider() {
    return TinySettings.provider();
  }

  @Override
  public Pi05Settings settings() {
    return TinySettings.of(Exploration.SINGLE_STEP, Pi05Settings.StateEntry.PLAIN);
  }

  @Override
  public ModelContext context() {
    return SpecSamples.twoCameraContext();
  }
}
