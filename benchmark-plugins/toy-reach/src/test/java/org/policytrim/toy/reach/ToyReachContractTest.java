package org.policytrim.toy.reach;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.testkit.EnvironmentContract;
import org.policytrim.testkit.SettingsContract;
import org.policytrim.toolkit.environment.SelectionResolver;

/** Runs the contracts of the testkit: with both presets, and for the provider. */
class ToyReachContractTest {

  private static final ToyReachProvider PROVIDER = new ToyReachProvider();
  private static final ToyReachProvider.Settings SETTINGS =
      new ToyReachProvider.Settings(0.004, 0.1);

  @Nested
  class StateTest extends EnvironmentContract {
    @Override
    public Benchmark openBenchmark() {
      return PROVIDER.create(SETTINGS, SelectionResolver.byDefault(PROVIDER));
    }
  }

  @Nested
  class ImageTest extends EnvironmentContract {
    @Override
    public Benchmark openBenchmark() {
      return PROVIDER.create(
          SETTINGS,
          SelectionResolver.resolve(PROVIDER, List.of("reach-gate"), "top-24", OptionalInt.of(80)));
    }
  }

  @Nested
  class ProviderTest extends SettingsContract {
    @Override
    public List<ComponentProvider<?>> providers() {
      return List.of(PROVIDER);
    }
  }
}
