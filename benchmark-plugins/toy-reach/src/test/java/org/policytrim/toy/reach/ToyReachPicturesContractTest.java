package org.policytrim.toy.reach;

import java.util.List;
import java.util.OptionalInt;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.testkit.EnvironmentContract;
import org.policytrim.toolkit.environment.SelectionResolver;

/** So it does with pictures. */
class ToyReachPicturesContractTest extends EnvironmentContract {

  @Override
  public Benchmark openBenchmark() {
    ToyReachProvider provider = new ToyReachProvider();
    return provider.create(
        new ToyReachProvider.Settings(0.004, 0.1),
        SelectionResolver.resolve(provider, List.of("reach-gate"), "top-24", OptionalInt.of(80)));
  }
}
