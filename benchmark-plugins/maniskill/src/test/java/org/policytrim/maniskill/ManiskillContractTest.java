package org.policytrim.maniskill;

import org.policytrim.api.environment.Benchmark;
import org.policytrim.maniskill.expert.Experts;
import org.policytrim.testkit.EnvironmentContract;
import org.policytrim.toolkit.environment.SelectionResolver;

/** The environment contract for all tasks with a demonstrator, in the state that they share. */
class ManiskillContractTest extends EnvironmentContract {

  private final ManiskillProvider provider = new ManiskillProvider(TestAssets.cache());

  @Override
  public Benchmark openBenchmark() {
    return provider.create(
        ManiskillSettings.standard(),
        SelectionResolver.resolve(provider, Experts.tasks(), "objects"));
  }

  /** More than half of the demonstrations of PegInsertionSide fail, in the original, too. */
  @Override
  public double demonstrationSuccessRate() {
    return 0.25;
  }

  /** {@code EveryExpertTest} measures success rates. */
  @Override
  public int demonstrationsToTry() {
    return 3;
  }
}
