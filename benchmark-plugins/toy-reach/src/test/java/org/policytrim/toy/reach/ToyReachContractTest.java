package org.policytrim.toy.reach;

import java.util.List;
import java.util.OptionalInt;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.plugin.BenchmarkProvider.Selection;
import org.policytrim.testkit.EnvironmentContract;

/** The toy world keeps the contract of benchmarks. */
class ToyReachContractTest extends EnvironmentContract {

  @Override
  public Benchmark openBenchmark() {
    return new ToyReachProvider()
        .create(
            new ToyReachProvider.Settings(0.004, 0.1),
            new Selection(List.of(), "", OptionalInt.empty()));
  }
}
