package org.policytrim.testkit;

import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.task.Task;

/** Tests {@link FakeBenchmark} with all optional abilities. */
class FakeBenchmarkContractTest extends EnvironmentContract {

  private static final Task PUSH = new Task("push", "push it", 60);
  private static final Task PULL = new Task("pull", "pull it", 60);

  static FakeBenchmark benchmark(boolean cameras) {
    return FakeBenchmark.of(
            SpecSamples.actions(3),
            cameras ? SpecSamples.cameraAndState(16, 7) : SpecSamples.stateOnly(7),
            PUSH,
            PULL)
        .succeeding(
            (steps, point) -> java.util.Arrays.stream(point).allMatch(x -> Math.abs(x) < 0.1))
        .terminating(
            (steps, point) -> java.util.Arrays.stream(point).anyMatch(x -> Math.abs(x) > 3));
  }

  @Override
  public Benchmark openBenchmark() {
    return benchmark(true);
  }
}
