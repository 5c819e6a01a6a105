package org.policytrim.oft;

import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.testkit.ActionHeadContract;
import org.policytrim.testkit.SpecSamples;

/** The usual way: images and state, greedy evaluation, a stop token. */
class OftHeadContractTest extends ActionHeadContract<OftSettings> {

  @Override
  public ModelProvider<OftSettings> provider() {
    return TinyOft.provider();
  }

  @Override
  public OftSettings settings() {
    return TinyOft.settings(Decoding.GREEDY, true);
  }

  @Override
  public ModelContext context() {
    return TinyOft.context(SpecSamples.cameraAndState(16, 6));
  }

  /** Features are single-precision sums whose order may depend on the batch. */
  @Override
  public double chunkTolerance() {
    return 1e-4;
  }
}
