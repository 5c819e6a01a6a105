package org.policytrim.testkit;

import org.policytrim.api.environment.Benchmark;

/** Tests a benchmark without optional abilities. */
class BareBenchmarkContractTest extends EnvironmentContract {

  @Override
  public Benchmark openBenchmark() {
    return new BareBenchmark(FakeBenchmarkContractTest.benchmark(false));
  }
}
