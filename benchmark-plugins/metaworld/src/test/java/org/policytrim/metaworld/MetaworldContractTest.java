package org.policytrim.metaworld;

import java.util.List;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.testkit.EnvironmentContract;
import org.policytrim.toolkit.environment.SelectionResolver;

/**
 * The environment contract without images: one task of each family, all 50 with
 * -Dpolicytrim.thorough=true.
 */
class MetaworldContractTest extends EnvironmentContract {

  private final MetaworldProvider provider = new MetaworldProvider(TestAssets.cache(), 1);

  @Override
  public Benchmark openBenchmark() {
    return provider.create(
        MetaworldSettings.standard(),
        SelectionResolver.resolve(provider, tasksUnderTest(), "state-39"));
  }

  /** The scripted policies fail for one of the first goals of some tasks. */
  @Override
  public double demonstrationSuccessRate() {
    return 0.5;
  }

  private static List<String> tasksUnderTest() {
    return Boolean.getBoolean("policytrim.thorough")
        ? List.of("MT50")
        : List.of("drawer-open-v3", "window-close-v3", "pick-place-v3", "stick-push-v3");
  }
}
