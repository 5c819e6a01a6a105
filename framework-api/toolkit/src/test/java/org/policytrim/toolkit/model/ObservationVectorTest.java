package org.policytrim.toolkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.NormalisationStatistics.Range;
import org.policytrim.api.tensor.Matrix;

class ObservationVectorTest {

  private static final ObservationVector VECTOR =
      new ObservationVector(
          new ObservationSpec(
              "small",
              List.of(new CameraSpec("top", 1, 1, true)),
              List.of(new StateField("position", 2, "m", "world"))),
          List.of("go", "stop"));

  private static final NormalisationStatistics STATISTICS =
      new NormalisationStatistics(
          List.of(new Range(1, 2, 0, 2), new Range(3, 0, 3, 3)), List.of(new Range(0, 1, -1, 1)));

  private static Observation observation(String instruction, int channels, double... state) {
    ImageFrame pixel = ImageFrame.wrap(1, channels, new byte[channels * 3]);
    return new Observation(Map.of("top", pixel), Matrix.of(1, state.length, state), instruction);
  }

  /** (2 - 1) / 2 = 0.5; a value that never varied keeps its unit, and is clipped at 5. */
  @Test
  void joinsInstructionStateAndPixels() {
    assertThat(VECTOR.size()).isEqualTo(7);
    assertThat(VECTOR.of(observation("stop", 1, 2, 13), STATISTICS))
        .containsExactly(0, 1, 0.5f, 5, -1, -1, -1);
  }

  @Test
  void namesThePartThatDoesNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VECTOR.of(observation("run", 1, 2, 3), STATISTICS))
        .withMessageContaining("'run'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VECTOR.of(observation("go", 1, 2), STATISTICS))
        .withMessageContaining("2 state values, found 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VECTOR.of(observation("go", 2, 2, 3), STATISTICS))
        .withMessageContaining("top");
  }
}
