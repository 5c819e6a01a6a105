package org.policytrim.toy.reach;

import org.policytrim.api.environment.Benchmark;
import org.policytrim.testkit.EnvironmentContract;
import org.policytrim.toolkit.environment.SelectionResolver;

/** The toy world keeps the contract of benchmarks. */
class ToyReachContractTest extends EnvironmentContract {

  @Override
  public Benchmark openBenchmark() {
    ToyReachProvider provider = new ToyReachProvider();
    return provider.create(
        new ToyReachProvider.Settings(0.004, 0.1), SelectionResolver.byDefault(provider));
  }
}
