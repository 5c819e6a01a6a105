package org.policytrim.host.pretrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.host.checkpoint.CheckpointStore;
import org.policytrim.method.fixture.GaussianPolicy;
import org.policytrim.method.fixture.Gaussians;
import org.policytrim.method.fixture.LineWorld;

class PretrainingTest {

  @TempDir private Path folder;

  private final LineWorld world = new LineWorld(60, "near", "far");

  private static PretrainSettings settings(int steps, int warmup, int every) {
    return new PretrainSettings(10, "teleoperated", steps, 16, 0.02, warmup, 0, 1, every);
  }

  private DemonstrationSet demonstrations() {
    return Recordings.of(world, 2, "teleoperated", 6);
  }

  private GaussianPolicy fresh() {
    return Gaussians.towardsTheGoal(world, 5, 0, 0.1);
  }

  private Pretraining pretraining(PretrainSettings settings, String name) {
    return new Pretraining(
        settings, 7, new CheckpointStore<>(folder.resolve(name), PretrainingState.class, 2));
  }

  @Test
  void imitatesAndTakesTheStatistics() {
    GaussianPolicy policy = fresh();
    double[] first = {Double.NaN};
    PretrainingState end =
        pretraining(settings(200, 10, 50), "whole")
            .train(
                policy,
                demonstrations(),
                (steps, total, loss) -> first[0] = Double.isNaN(first[0]) ? loss : first[0]);
    assertThat(end.steps()).isEqualTo(200);
    assertThat(end.loss()).isLessThan(first[0] / 3);
    assertThat(policy.card().statistics().state()).hasSize(2);
    assertThat(policy.card().statistics().state().getFirst().mean()).isNotZero();
  }

  @Test
  void resumesWithIdenticalResults() {
    DemonstrationSet set = demonstrations();
    GaussianPolicy whole = fresh();
    PretrainingState end =
        pretraining(settings(60, 5, 20), "whole").train(whole, set, (steps, total, loss) -> {});
    for (int stop : new int[] {7, 20, 33}) {
      assertThatThrownBy(
              () ->
                  pretraining(settings(60, 5, 20), "stopped")
                      .train(
                          fresh(),
                          set,
                          (steps, total, loss) -> {
                            if (steps == stop) {
                              throw new CancellationException("enough");
                            }
                          }))
          .isInstanceOf(CancellationException.class);
    }
    GaussianPolicy resumed = fresh();
    int[] calls = {0};
    PretrainingState again =
        pretraining(settings(60, 5, 20), "stopped")
            .train(resumed, set, (steps, total, loss) -> calls[0]++);
    assertThat(calls[0]).isEqualTo(60 - 33);
    assertThat(again).isEqualTo(end);
    assertThat(resumed.head().trainingState()).isEqualTo(whole.head().trainingState());
  }

  @Test
  void theLearningRateWarmsUpAndFallsToATenth() {
    Pretraining pretraining = pretraining(settings(110, 10, 50), "rate");
    assertThat(pretraining.learningRate(0)).isCloseTo(0.002, within(1e-12));
    assertThat(pretraining.learningRate(9)).isCloseTo(0.02, within(1e-12));
    assertThat(pretraining.learningRate(10)).isCloseTo(0.02, within(1e-12));
    assertThat(pretraining.learningRate(60)).isCloseTo(0.02 * 0.55, within(1e-12));
    assertThat(pretraining.learningRate(110)).isCloseTo(0.002, within(1e-12));
  }

  @Test
  void noStepsLeaveThePolicyUnchanged() {
    GaussianPolicy policy = fresh();
    assertThat(
            pretraining(settings(0, 5, 20), "none")
                .train(policy, demonstrations(), (steps, total, loss) -> {})
                .steps())
        .isZero();
    assertThat(policy.head().weights()).isEqualTo(fresh().head().weights());
  }
}
