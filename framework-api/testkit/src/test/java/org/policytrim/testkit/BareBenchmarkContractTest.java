package org.policytrim.testkit;

import org.policytrim.api.environment.Benchmark;

/** A world that can only reset and step keeps the contract too. */
class BareBenchmarkContractTest extends EnvironmentContract {

  @Override
  public Benchmark openBenchmark() {
    return new BareBenchmark(FakeBenchmarkContractTest.world(false));
  }
}
