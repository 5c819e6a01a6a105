package org.policytrim.oft;

import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.oft.policy.OftSettings;
import org.policytrim.oft.policy.OftSettings.Decoding;
import org.policytrim.testkit.ImitationLearnerContract;
import org.policytrim.testkit.SpecSamples;

class OftLearnerContractTest extends ImitationLearnerContract<OftSettings> {

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
}
