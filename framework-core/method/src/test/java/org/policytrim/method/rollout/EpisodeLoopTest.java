package org.policytrim.method.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.method.fixture.LineWorld;

/** Tests the ends of an episode. */
class EpisodeLoopTest {

  private final LineWorld world = new LineWorld(60, "near");

  private EpisodeLoop run(double speed, int limit) {
    try (Environment environment = world.open(world.suite().tasks().getFirst())) {
      EpisodeLoop loop =
          new EpisodeLoop(environment, new InitialState("near", StateSplit.EVALUATION, 0), limit);
      loop.run(() -> new double[] {speed});
      return loop;
    }
  }

  @Test
  void endsAtTheFirstSuccess() {
    EpisodeLoop loop = run(0.3, 60);
    assertThat(loop.success()).isTrue();
    assertThat(loop.outcome().steps()).isLessThan(60).isEqualTo(loop.steps());
    assertThat(loop.outcome().truncated()).isFalse();
    assertThatThrownBy(() -> loop.step(new double[] {0.3}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ended after " + loop.steps());
  }

  @Test
  void endsAtTheLimit() {
    EpisodeLoop loop = run(0, 13);
    assertThat(loop.success()).isFalse();
    assertThat(loop.steps()).isEqualTo(13);
    assertThat(loop.outcome().truncated()).isTrue();
  }

  @Test
  void hasNoOutcomeBeforeItsEnd() {
    try (Environment environment = world.open(world.suite().tasks().getFirst())) {
      EpisodeLoop loop =
          new EpisodeLoop(environment, new InitialState("near", StateSplit.EVALUATION, 0), 5);
      assertThatThrownBy(loop::outcome).isInstanceOf(IllegalStateException.class);
    }
  }
}
