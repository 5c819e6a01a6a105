package org.policytrim.network.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.WeightSource;
import org.policytrim.toolkit.safetensors.ElementFormat;

class OnnxFilesTest {

  @TempDir Path folder;

  private final ParameterSchema schema = new ParameterSchema();
  private final Parameter weight =
      schema
          .root()
          .stack(
              List.of(
                  schema.root().stored("first", Initializer.gaussian(1), 2, 3),
                  schema.root().stored("second", Initializer.gaussian(1), 1, 3)));
  private final NamedTensors weights = schema.draw(1);

  private final class Product implements Computation {
    @Override
    public List<Input> inputs() {
      return List.of(Input.floats("x", -1, 3));
    }

    @Override
    public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
      return Map.of("y", ops.linear(inputs.get("x"), ops.parameter(weight)));
    }
  }

  private static final NamedTensors ONE =
      NamedTensors.of("x", FloatTensor.copyOf(Shape.of(1, 3), new float[] {1, 0, 0}));

  private FloatTensor run(Path file) throws IOException {
    try (OnnxComputation computation =
        OnnxComputation.open(file, List.of("x"), List.of("y"), 1, Device.CPU)) {
      return computation.run(ONE).floats("y");
    }
  }

  @Test
  void weightsBeyondOneMessageLieBesideTheGraph() throws IOException {
    Path file = folder.resolve("large.onnx");
    new OnnxWriter("test", 0).write(file, new Product(), WeightSource.of(weights));
    Path data = folder.resolve("large.onnx.data");
    assertThat(data).exists();

    FloatTensor y = run(file);
    assertThat(y.get(0)).isEqualTo(weights.floats("first").get(0));
    assertThat(y.get(2)).isEqualTo(weights.floats("second").get(0));
    OnnxWeights read = OnnxWeights.open(file);
    assertThat(read.read("first")).isEqualTo(weights.floats("first"));
    assertThat(read.read("second")).isEqualTo(weights.floats("second"));

    Files.write(data, Arrays.copyOf(Files.readAllBytes(data), 4100));
    assertThatThrownBy(() -> read.read("second"))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("large.onnx.data", "cut short", "'second'");
    assertThatThrownBy(() -> run(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("large.onnx");
  }

  @ParameterizedTest
  @EnumSource(names = {"F32", "F16", "BF16", "F64"})
  void weightsKeepTheirFormat(ElementFormat format) throws IOException {
    NamedTensors exact =
        NamedTensors.of(
                "first",
                FloatTensor.copyOf(Shape.of(2, 3), new float[] {1, -2, 0.5f, 3, 96, -0.25f}))
            .with("second", FloatTensor.copyOf(Shape.of(1, 3), new float[] {4, 0, 7}));
    WeightSource source =
        new WeightSource() {
          @Override
          public FloatTensor read(String name) {
            return exact.floats(name);
          }

          @Override
          public ElementFormat format(String name) {
            return format;
          }
        };
    Path file = folder.resolve("narrow.onnx");
    new OnnxWriter("test").write(file, new Product(), source);

    OnnxWeights read = OnnxWeights.open(file);
    assertThat(read.format("first")).isEqualTo(format);
    assertThat(read.read("first")).isEqualTo(exact.floats("first"));
    assertThat(run(file).toArray()).containsExactly(1, 3, 4);
  }

  @Test
  void refusesWhatIsNoOnnxFile() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.onnx"), "not a graph");
    assertThatThrownBy(() -> OnnxWeights.open(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bad.onnx");
    assertThatThrownBy(() -> run(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bad.onnx");
    Path gone = folder.resolve("gone.onnx");
    assertThatThrownBy(() -> run(gone))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("gone.onnx");
  }
}
