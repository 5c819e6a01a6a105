package org.policytrim.method.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.policytrim.api.task.Task;
import org.policytrim.method.fixture.LineWorld;

/** Tests the use and the reuse of environments by {@link EnvironmentWorkers}. */
class EnvironmentWorkersTest {

  private final LineWorld world = new LineWorld(60, "near", "far");
  private final List<Task> tasks = world.suite().tasks();
  private final List<Integer> items = IntStream.range(0, 12).boxed().toList();

  @Test
  void resultsAreInTheOrderOfTheItems() {
    try (EnvironmentWorkers workers = new EnvironmentWorkers(world, 3, 4)) {
      List<String> results =
          workers.map(
              items,
              item -> tasks.get(item % 2),
              (environment, item) -> environment.task().id() + item);
      assertThat(results).startsWith("near0", "far1", "near2").hasSize(12);
      assertThat(world.opened()).isLessThanOrEqualTo(6);
    }
    assertThat(world.open()).isZero();
  }

  @Test
  void anEnvironmentIsClosedAfterAFailureAndTheFirstFailureIsThrown() {
    try (EnvironmentWorkers workers = new EnvironmentWorkers(world, 2, 4)) {
      assertThatThrownBy(
              () ->
                  workers.map(
                      items,
                      item -> tasks.getFirst(),
                      (environment, item) -> {
                        if (item >= 5) {
                          throw new IllegalStateException("item " + item);
                        }
                        return item;
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("item 5");
    }
    assertThat(world.open()).isZero();
  }
}
