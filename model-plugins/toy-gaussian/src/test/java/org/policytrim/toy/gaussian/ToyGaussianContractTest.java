package org.policytrim.toy.gaussian;

import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.testkit.ModelPluginContract;
import org.policytrim.toy.gaussian.ToyGaussianProvider.Settings;

/** Runs the contracts of the testkit on the policy and its provider. */
class ToyGaussianContractTest extends ModelPluginContract<Settings> {

  @Override
  public ModelProvider<Settings> provider() {
    return new ToyGaussianProvider();
  }

  @Override
  public Settings settings() {
    return new Settings(16, 0.3);
  }
}
