package org.policytrim.toy.gaussian;

import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.testkit.ActionHeadContract;

/** The head and the bundle keep their contract. */
class ToyGaussianHeadContractTest extends ActionHeadContract<ToyGaussianProvider.Settings> {

  @Override
  public ModelProvider<ToyGaussianProvider.Settings> provider() {
    return new ToyGaussianProvider();
  }

  @Override
  public ToyGaussianProvider.Settings settings() {
    return new ToyGaussianProvider.Settings(16, 0.3);
  }
}
