package org.policytrim.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.onnx.OnnxComputation;
import org.policytrim.network.onnx.OnnxWriter;
import org.policytrim.network.parameter.WeightSource;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.tensorflow.TensorFlowTrainer;

class OperationsTest {

  private static final ComputeSettings ONE_THREAD = new ComputeSettings(1, Device.CPU);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void bothBackEndsAgree(OperationCase operation) throws IOException {
    NamedTensors weights = operation.schema.draw(5);
    Path file = folder.resolve("operation.onnx");
    List<String> outputs = new OnnxWriter("test").write(file, operation, WeightSource.of(weights));
    try (TensorFlowNetwork network = new TensorFlowNetwork(List.of(operation.schema), ONE_THREAD);
        OnnxComputation shipped =
            OnnxComputation.open(file, List.of("x"), outputs, 1, Device.CPU)) {
      network.load(operation.schema, weights);
      var trained = network.compile(operation);
      for (int batch : new int[] {1, 2, 5}) {
        NamedTensors input = OperationCase.input(batch);
        NamedTensors expected = trained.run(input);
        NamedTensors found = shipped.run(input);
        for (String name : expected.names()) {
          assertClose(found.floats(name), expected.floats(name), 1e-4);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void gradientAgreesWithFiniteDifferences(OperationCase operation) {
    NamedTensors weights = operation.schema.draw(5);
    NamedTensors input = OperationCase.input(2);
    try (TensorFlowNetwork network = new TensorFlowNetwork(List.of(operation.schema), ONE_THREAD)) {
      network.load(operation.schema, weights);
      TensorFlowTrainer trainer = network.trainer(operation, "loss", operation.schema.parameters());
      trainer.accumulate(input);
      NamedTensors gradient = trainer.gradient();
      assertThat(gradient.names()).contains("weight");
      for (String name : gradient.names()) {
        FloatTensor analytic = gradient.floats(name);
        for (int i = 0; i < analytic.shape().elements(); i++) {
          double numeric = difference(operation, network, trainer, weights, input, name, i);
          double scale = Math.max(1, Math.abs(numeric));
          assertThat((double) analytic.get(i))
              .as("%s %s[%d]", operation, name, i)
              .isCloseTo(numeric, Offset.offset(2e-2 * scale));
        }
      }
    }
  }

  private static double difference(
      OperationCase operation,
      TensorFlowNetwork network,
      TensorFlowTrainer trainer,
      NamedTensors weights,
      NamedTensors input,
      String name,
      int element) {
    double step = 3e-3;
    double[] losses = new double[2];
    for (int side = 0; side < 2; side++) {
      float[] moved = weights.floats(name).toArray();
      moved[element] += (float) (side == 0 ? step : -step);
      Map<String, Tensor> changed = new LinkedHashMap<>(weights.tensors());
      changed.put(name, FloatTensor.wrap(weights.floats(name).shape(), moved));
      network.load(operation.schema, new NamedTensors(changed));
      losses[side] = OperationCase.loss(trainer.evaluate(input).floats("value"));
    }
    return (losses[0] - losses[1]) / (2 * step);
  }

  @ParameterizedTest
  @EnumSource(names = "LINEAR")
  void stepsAsAdamWWouldByHand(OperationCase operation) {
    NamedTensors weights = operation.schema.draw(5);
    OptimizerSettings settings = new OptimizerSettings(0.1, 0.9, 0.95, 1e-8, 0.01, 0.5);
    try (TensorFlowNetwork network = new TensorFlowNetwork(List.of(operation.schema), ONE_THREAD)) {
      network.load(operation.schema, weights);
      TensorFlowTrainer trainer = network.trainer(operation, "loss", operation.schema.parameters());
      HandAdamW byHand = new HandAdamW(settings);
      NamedTensors expected = weights;
      for (int step = 0; step < 3; step++) {
        trainer.accumulate(OperationCase.input(2));
        trainer.accumulate(OperationCase.input(3));
        NamedTensors gradient = trainer.gradient();
        expected = byHand.step(expected, gradient);
        double norm = trainer.step(settings);
        assertThat(norm).isCloseTo(byHand.lastNorm(), Offset.offset(1e-3 * norm));
      }
      NamedTensors found = network.weights(operation.schema);
      for (String name : found.names()) {
        assertClose(found.floats(name), expected.floats(name), 2e-6);
      }
    }
  }

  static void assertClose(FloatTensor found, FloatTensor expected, double tolerance) {
    assertThat(found.shape()).isEqualTo(expected.shape());
    for (int i = 0; i < found.shape().elements(); i++) {
      double scale = Math.max(1, Math.abs(expected.get(i)));
      assertThat((double) found.get(i))
          .isCloseTo(expected.get(i), Offset.offset(tolerance * scale));
    }
  }
}
