package org.policytrim.maniskill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.demonstration.Demonstrable;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.testkit.EnvironmentContract;
import org.policytrim.toolkit.environment.SelectionResolver;

/** The environment contract for the tasks without a demonstrator. */
class UndemonstratedContractTest extends EnvironmentContract {

  private final ManiskillProvider provider = new ManiskillProvider(TestAssets.cache());

  @Override
  public Benchmark openBenchmark() {
    return provider.create(
        ManiskillSettings.standard(),
        SelectionResolver.resolve(provider, List.of("PokeCube-v1", "RollBall-v1"), "objects"));
  }

  @Test
  void offersNoDemonstrations() {
    assertThat(benchmark()).isNotInstanceOf(Demonstrable.class);
  }
}
