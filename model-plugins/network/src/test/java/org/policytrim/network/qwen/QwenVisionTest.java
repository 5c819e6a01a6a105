package org.policytrim.network.qwen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.TensorFlowNetwork;

class QwenVisionTest {

  private static final QwenVisionSizes SIZES =
      new QwenVisionSizes(8, 16, 1, 2, 3, 2, 2, 4, 8, List.of());

  @Test
  void patchesAreOrderedBySquares() {
    PatchGrid grid = new PatchGrid(4, 6);
    // The squares of a 4 x 6 grid, two patches a side: the second begins at column 2.
    assertThat(grid.tokens(2)).isEqualTo(6);
    assertThat(List.of(grid.row(0, 2), grid.column(0, 2))).containsExactly(0, 0);
    assertThat(List.of(grid.row(1, 2), grid.column(1, 2))).containsExactly(0, 1);
    assertThat(List.of(grid.row(2, 2), grid.column(2, 2))).containsExactly(1, 0);
    assertThat(List.of(grid.row(4, 2), grid.column(4, 2))).containsExactly(0, 2);
    assertThat(List.of(grid.row(23, 2), grid.column(23, 2))).containsExactly(3, 5);
  }

  @Test
  void imagesAreCutAsTheProcessorDoes() {
    int height = 12;
    int width = 18;
    float[] pixels = new float[2 * 2 * 3 * height * width];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = i;
    }
    PatchGrid grid = PatchGrid.of(height, width, SIZES);
    FloatTensor cut = cut(FloatTensor.wrap(Shape.of(2, 2, 3, height, width), pixels), grid);

    assertThat(cut.shape()).isEqualTo(Shape.of(4 * grid.patches(), SIZES.patchValues()));
    int at = 0;
    for (int image = 0; image < 4; image++) {
      for (int patch = 0; patch < grid.patches(); patch++) {
        for (int channel = 0; channel < 3; channel++) {
          for (int frame = 0; frame < SIZES.frames(); frame++) {
            for (int y = 0; y < 3; y++) {
              for (int x = 0; x < 3; x++) {
                int row = 3 * grid.row(patch, 2) + y;
                int column = 3 * grid.column(patch, 2) + x;
                assertThat(cut.get(at++))
                    .isEqualTo(pixels[((image * 3 + channel) * height + row) * width + column]);
              }
            }
          }
        }
      }
    }
  }

  private static FloatTensor cut(FloatTensor images, PatchGrid grid) {
    ParameterSchema schema = new ParameterSchema();
    QwenVision vision = new QwenVision(schema.root(), SIZES);
    Computation computation =
        new Computation() {
          @Override
          public List<Input> inputs() {
            return List.of(Input.floats("images", -1, 2, 3, 12, 18));
          }

          @Override
          public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
            return Map.of("patches", vision.cut(ops, inputs.get("images"), grid));
          }
        };
    try (TensorFlowNetwork network =
        new TensorFlowNetwork(List.of(schema), new ComputeSettings(1, Device.CPU))) {
      return network.compile(computation).run(NamedTensors.of("images", images)).floats("patches");
    }
  }

  @Test
  void imagesThatDoNotDivideIntoSquaresAreRefused() {
    assertThatThrownBy(() -> PatchGrid.of(12, 15, SIZES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("12 x 15 pixels does not divide into squares of 6");
  }

  @Test
  void textGoesOnBeyondAnImage() {
    TokenLayout layout = new TokenLayout(9, List.of(1, 6), 2);
    boolean[] valid = {true, true, true, true, true, true, true, true, false};
    float[] places = new float[27];
    TokenPlaces.write(layout, List.of(new PatchGrid(1, 2), new PatchGrid(2, 1)), valid, places, 0);
    assertThat(places)
        .containsExactly(
            0, 1, 1, 3, 4, 5, 6, 6, 0, //
            0, 1, 1, 3, 4, 5, 6, 7, 0, //
            0, 1, 2, 3, 4, 5, 6, 6, 0);
  }

  @Test
  void anAbsentImageTakesNoPlace() {
    TokenLayout layout = new TokenLayout(5, List.of(1), 2);
    float[] places = new float[15];
    TokenPlaces.write(
        layout,
        List.of(new PatchGrid(1, 2)),
        new boolean[] {true, false, false, true, true},
        places,
        0);
    assertThat(places).containsExactly(0, 0, 0, 1, 2, 0, 0, 0, 1, 2, 0, 0, 0, 1, 2);
  }

  @Test
  void rotationsTakeTurns() {
    QwenLanguageSizes sizes =
        new QwenLanguageSizes(64, 96, 1, 4, 2, 16, 100, 1e-6, 5e6, List.of(4, 2, 2));
    assertThat(java.util.stream.IntStream.range(0, 8).map(sizes::axis))
        .containsExactly(0, 1, 2, 0, 1, 2, 0, 0);
    assertThatThrownBy(
            () -> new QwenLanguageSizes(64, 96, 1, 4, 2, 16, 100, 1e-6, 5e6, List.of(4, 2, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("half the head width 16");
  }
}
