package org.policytrim.host.pretrain;

import static org.assertj.core.api.Assertions.assertThat;

import org.policytrim.method.fixture.LineWorld;
import org.policytrim.method.rollout.EnvironmentWorkers;

/** Records demonstrations of all tasks of a benchmark in memory. */
final class Recordings {

  private Recordings() {}

  static DemonstrationSet of(LineWorld world, int threads, String style, int perTask) {
    try (EnvironmentWorkers workers = new EnvironmentWorkers(world, threads, 4)) {
      DemonstrationRecorder recorder =
          new DemonstrationRecorder(workers, world.spec().observations(), 7);
      return DemonstrationSet.joined(
          world.suite().tasks().stream()
              .map(task -> recorder.record(task, style, perTask, (done, all) -> {}))
              .toList());
    } finally {
      assertThat(world.open()).isZero();
    }
  }
}
