package org.policytrim.testkit;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.plugin.BenchmarkCatalog;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.toolkit.environment.SelectionResolver;

/**
 * All contracts of a plugin that provides one benchmark: its environments with the default
 * selection, the last task with the last observation preset and another step limit, and the
 * provider.
 *
 * <pre>{@code
 * class MyWorldContractTest extends BenchmarkPluginContract<MyWorldSettings> {
 *   public BenchmarkProvider<MyWorldSettings> provider() { return new MyWorldProvider(); }
 *   public MyWorldSettings settings() { return new MyWorldSettings(0.1); }
 * }
 * }</pre>
 *
 * @param <C> the provider's settings
 */
public abstract class BenchmarkPluginContract<C extends Record> {

  private static final int LIMIT = 80;

  /** Returns the provider under test. */
  public abstract BenchmarkProvider<C> provider();

  /** Returns the settings of the benchmark. */
  public abstract C settings();

  /** Tests what an experiment gets that names no task and no preset. */
  @Nested
  class DefaultTest extends EnvironmentContract {
    @Override
    public Benchmark openBenchmark() {
      return provider().create(settings(), SelectionResolver.byDefault(provider()));
    }
  }

  /** Tests the last task and preset, with a step limit. */
  @Nested
  class LastTest extends EnvironmentContract {
    @Override
    public Benchmark openBenchmark() {
      BenchmarkCatalog catalog = provider().catalog();
      return provider()
          .create(
              settings(),
              SelectionResolver.resolve(
                  provider(),
                  List.of(catalog.tasks().getLast()),
                  catalog.observations().getLast(),
                  OptionalInt.of(LIMIT)));
    }
  }

  /** Tests the provider. */
  @Nested
  class ProviderTest extends SettingsContract {
    @Override
    public List<ComponentProvider<?>> providers() {
      return List.of(provider());
    }
  }
}
