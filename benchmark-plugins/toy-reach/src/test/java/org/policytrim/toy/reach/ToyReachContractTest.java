package org.policytrim.toy.reach;

import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.testkit.BenchmarkPluginContract;

/** Runs the contracts of the testkit: with both presets, and for the provider. */
class ToyReachContractTest extends BenchmarkPluginContract<ToyReachProvider.Settings> {

  @Override
  public BenchmarkProvider<ToyReachProvider.Settings> provider() {
    return new ToyReachProvider();
  }

  @Override
  public ToyReachProvider.Settings settings() {
    return new ToyReachProvider.Settings(0.004, 0.1);
  }
}
