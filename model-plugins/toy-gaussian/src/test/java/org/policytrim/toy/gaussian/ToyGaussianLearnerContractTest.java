package org.policytrim.toy.gaussian;

import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.testkit.ImitationLearnerContract;

/** The learner keeps its contract. */
class ToyGaussianLearnerContractTest
    extends ImitationLearnerContract<ToyGaussianProvider.Settings> {

  @Override
  public ModelProvider<ToyGaussianProvider.Settings> provider() {
    return new ToyGaussianProvider();
  }

  @Override
  public ToyGaussianProvider.Settings settings() {
    return new ToyGaussianProvider.Settings(16, 0.3);
  }
}
