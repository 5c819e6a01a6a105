package org.policytrim.metaworld;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.toolkit.environment.SelectionResolver;

class MetaworldObservationsTest {

  /**
   * Observations with images contain neither objects nor the goal: their numbers are those of hand
   * and fingers, and they are the same wherever the puck and the goal are.
   */
  @ParameterizedTest
  @ValueSource(strings = {"corner-64", "corner-128", "corner-hand-64", "corner2-224"})
  void imagePresetsContainOnlyImagesAndTheRobotsOwnState(String preset) {
    try (Benchmark benchmark = benchmark(preset);
        Environment environment = benchmark.open(benchmark.suite().tasks().getFirst())) {
      assertThat(benchmark.spec().observations().state())
          .extracting(StateField::name)
          .containsExactly("hand-position", "gripper-opening");
      assertThat(benchmark.spec().proprioception())
          .isEqualTo(benchmark.spec().observations().state());
      Matrix own = environment.reset(new InitialState("pick-place-v3", StateSplit.TRAINING, 0));
      Observation first = environment.observe(benchmark.spec().observations());
      Matrix ownAgain =
          environment.reset(new InitialState("pick-place-v3", StateSplit.TRAINING, 1));
      Observation second = environment.observe(benchmark.spec().observations());

      assertThat(first.state()).isEqualTo(own).isEqualTo(ownAgain).isEqualTo(second.state());
      assertThat(first.images().keySet())
          .containsExactlyInAnyOrderElementsOf(
              benchmark.spec().observations().cameras().stream().map(CameraSpec::name).toList());
      assertThat(first.images()).isNotEqualTo(second.images());
      assertThat(first.instruction()).isEqualTo(second.instruction());
    }
  }

  @Test
  void uprightCamerasAreRotatedBy180Degrees() {
    ObservationSpec both =
        new ObservationSpec(
            "both",
            List.of(
                new CameraSpec("corner2", 20, 30, true),
                new CameraSpec("corner2-upright", 20, 30, true)),
            List.of());
    try (Benchmark benchmark = benchmark("corner-64");
        Environment environment = benchmark.open(benchmark.suite().tasks().getFirst())) {
      Matrix _ = environment.reset(new InitialState("pick-place-v3", StateSplit.TRAINING, 0));
      Observation seen = environment.observe(both);
      ImageFrame original = seen.images().get("corner2");
      ImageFrame upright = seen.images().get("corner2-upright");

      for (int row = 0; row < 20; row++) {
        for (int column = 0; column < 30; column++) {
          for (int channel = 0; channel < 3; channel++) {
            assertThat(upright.channel(row, column, channel))
                .isEqualTo(original.channel(19 - row, 29 - column, channel));
          }
        }
      }
      assertThat(Arrays.equals(upright.toArray(), original.toArray())).isFalse();
    }
  }

  private static Benchmark benchmark(String preset) {
    MetaworldProvider provider = new MetaworldProvider(TestAssets.cache(), 1);
    return provider.create(
        MetaworldSettings.standard(),
        SelectionResolver.resolve(provider, List.of("pick-place-v3"), preset));
  }
}
