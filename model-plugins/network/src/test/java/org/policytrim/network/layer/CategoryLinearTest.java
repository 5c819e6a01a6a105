package org.policytrim.network.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.onnx.OnnxComputation;
import org.policytrim.network.onnx.OnnxWriter;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.WeightSource;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.TensorFlowNetwork;

class CategoryLinearTest implements Computation {

  private final ParameterSchema schema = new ParameterSchema();
  private final CategoryLinear layer = new CategoryLinear(schema.root().child("map"), 2, 2, 1);

  @TempDir Path folder;

  @Override
  public List<Input> inputs() {
    return List.of(Input.floats("x", -1, 2, 2), Input.ints("category", -1));
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    T x = inputs.get("x");
    Map<String, T> outputs = new LinkedHashMap<>();
    outputs.put("each", layer.apply(ops, x, 2, new Category.EachRow<>(inputs.get("category"))));
    outputs.put("first", layer.apply(ops, x, 2, new Category.All<>(0)));
    outputs.put("second", layer.apply(ops, x, 2, new Category.All<>(1)));
    return outputs;
  }

  /** Row 0 is of category 1: [1, 2] W = 3 + 8; row 1 of category 0: [5, 6] W = 5 + 12. */
  @Test
  void eachRowIsMappedByItsOwnWeightsInBothBackEnds() throws IOException {
    NamedTensors weights =
        NamedTensors.of("map.W", floats(Shape.of(2, 2, 1), 1, 2, 3, 4))
            .with("map.b", floats(Shape.of(2, 1), 10, 20));
    NamedTensors fed =
        NamedTensors.of("x", floats(Shape.of(2, 2, 2), 1, 2, 3, 4, 5, 6, 7, 8))
            .with("category", IntTensor.copyOf(Shape.of(2), new int[] {1, 0}));
    assertThat(schema.shapes())
        .containsEntry("map.W", Shape.of(2, 2, 1))
        .containsEntry("map.b", Shape.of(2, 1));
    try (TensorFlowNetwork network =
        new TensorFlowNetwork(List.of(schema), new ComputeSettings(1, Device.CPU))) {
      network.load(schema, weights);
      requireByHand(network.compile(this).run(fed));
    }
    Path file = folder.resolve("map.onnx");
    List<String> outputs = new OnnxWriter("test").write(file, this, WeightSource.of(weights));
    try (OnnxComputation shipped =
        OnnxComputation.open(file, List.of("x", "category"), outputs, 1, Device.CPU)) {
      requireByHand(shipped.run(fed));
    }
  }

  private static FloatTensor floats(Shape shape, float... values) {
    return FloatTensor.copyOf(shape, values);
  }

  private static void requireByHand(NamedTensors found) {
    assertThat(found.floats("each")).isEqualTo(floats(Shape.of(2, 2, 1), 31, 45, 27, 33));
    assertThat(found.floats("first")).isEqualTo(floats(Shape.of(2, 2, 1), 15, 21, 27, 33));
    assertThat(found.floats("second")).isEqualTo(floats(Shape.of(2, 2, 1), 31, 45, 59, 73));
  }

  @Test
  void categoriesAreCountedFromNought() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Category.All<>(-1));
  }

  /** With 4 numbers and a base of 10,000: frequencies 1 and 0.01, or 1 and 0.0001. */
  @Test
  void timesAreEmbeddedByHand() {
    float[] found = new float[5];
    new FrequencyTime(4, 10_000, 2, false).embed(3, found, 1);
    assertThat(found)
        .containsExactly(
            new float[] {
              0,
              (float) Math.sin(3),
              (float) Math.sin(0.03),
              (float) Math.cos(3),
              (float) Math.cos(0.03)
            },
            org.assertj.core.data.Offset.offset(1e-6f));
    new FrequencyTime(4, 10_000, 1, true).embed(3, found, 1);
    assertThat(found[1]).isEqualTo((float) Math.cos(3));
    assertThat(found[4]).isCloseTo(3e-4f, org.assertj.core.data.Offset.offset(1e-8f));
  }
}
