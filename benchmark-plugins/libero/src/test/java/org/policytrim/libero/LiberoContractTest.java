package org.policytrim.libero;

import java.util.List;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.testkit.EnvironmentContract;
import org.policytrim.toolkit.environment.SelectionResolver;

/** The environment contract for one task; with -Dpolicytrim.thorough=true for one of each arena. */
class LiberoContractTest extends EnvironmentContract {

  private final LiberoProvider provider = new LiberoProvider(TestAssets.cache(), 1);

  @Override
  public Benchmark openBenchmark() {
    return provider.create(
        LiberoSettings.standard(),
        SelectionResolver.resolve(provider, tasksUnderTest(), "cameras-64"));
  }

  @Override
  public int trialSteps() {
    return 5;
  }

  private static List<String> tasksUnderTest() {
    return Boolean.getBoolean("policytrim.thorough")
        ? List.of("libero_goal_7", "libero_object_0", "libero_10_0", "libero_90_0", "libero_90_80")
        : List.of("libero_goal_7");
  }
}
