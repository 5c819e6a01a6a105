package org.policytrim.oft;

import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.testkit.ActionHeadContract;
import org.policytrim.testkit.SpecSamples;

/** State alone, sampled evaluation, no stop token. */
class OftSampledHeadContractTest extends ActionHeadContract<OftSettings> {

  @Override
  public ModelProvider<OftSettings> provider() {
    return TinyOft.provider();
  }

  @Override
  public OftSettings settings() {
    return TinyOft.settings(Decoding.SAMPLED, false);
  }

  @Override
  public ModelContext context() {
    return TinyOft.context(SpecSamples.stateOnly(6));
  }

  @Override
  public double chunkTolerance() {
    return 1e-4;
  }
}
