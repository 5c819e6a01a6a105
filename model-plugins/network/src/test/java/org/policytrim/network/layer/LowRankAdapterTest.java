package org.policytrim.network.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.onnx.OnnxComputation;
import org.policytrim.network.onnx.OnnxWriter;
import org.policytrim.network.parameter.LowRank;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.StoragePrecision;
import org.policytrim.network.parameter.WeightSource;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.tensorflow.TensorFlowTrainer;

class LowRankAdapterTest {

  private static final ComputeSettings ONE_THREAD = new ComputeSettings(1, Device.CPU);
  private static final LowRank LOW_RANK = new LowRank(2, 3);
  private static final OptimizerSettings OPTIMIZER =
      new OptimizerSettings(0.05, 0.9, 0.95, 1e-8, 0.01, 1);

  @TempDir Path folder;

  private static FloatTensor value(AdaptedNetwork built, NamedTensors base, NamedTensors adapters) {
    try (TensorFlowNetwork network =
        new TensorFlowNetwork(List.of(built.base, built.adapters), ONE_THREAD)) {
      network.load(built.base, base);
      network.load(built.adapters, adapters);
      return network.compile(built).run(AdaptedNetwork.input()).floats(AdaptedNetwork.VALUE);
    }
  }

  @Test
  void aFreshAdapterChangesNothing() {
    AdaptedNetwork plain = new AdaptedNetwork(null, StoragePrecision.SINGLE);
    AdaptedNetwork adapted = new AdaptedNetwork(LOW_RANK, StoragePrecision.SINGLE);
    NamedTensors base = AdaptedNetwork.random(plain.base, 1);
    assertThat(adapted.base.shapes()).isEqualTo(plain.base.shapes());
    assertThat(value(adapted, base, adapted.adapters.draw(7)))
        .isEqualTo(value(plain, base, NamedTensors.empty()));
  }

  @Test
  void tensorsAreNamedBelowTheMapsTheyCorrect() {
    AdaptedNetwork adapted = new AdaptedNetwork(LOW_RANK, StoragePrecision.SINGLE);
    assertThat(adapted.adapters.shapes())
        .containsEntry("adapted.q.lora_A.weight", Shape.of(2, 4))
        .containsEntry("adapted.q.lora_B.weight", Shape.of(3, 2))
        .containsEntry("adapted.v.lora_B.weight", Shape.of(1, 2))
        .containsEntry("adapted.mlp.down_proj.lora_A.weight", Shape.of(2, 6))
        .hasSize(12);
  }

  @Test
  void mergedWeightsComputeTheSameInBothBackEnds() throws IOException {
    AdaptedNetwork plain = new AdaptedNetwork(null, StoragePrecision.SINGLE);
    AdaptedNetwork adapted = new AdaptedNetwork(LOW_RANK, StoragePrecision.SINGLE);
    NamedTensors base = AdaptedNetwork.random(plain.base, 1);
    NamedTensors adapters = AdaptedNetwork.random(adapted.adapters, 2);
    FloatTensor expected = value(adapted, base, adapters);
    NamedTensors merged = LOW_RANK.merge(base, withoutPrefix(adapters));
    assertClose(value(plain, merged, NamedTensors.empty()), expected, 1e-5);

    Map<String, Tensor> all = new LinkedHashMap<>(base.tensors());
    all.putAll(adapters.tensors());
    Path file = folder.resolve("adapted.onnx");
    List<String> outputs =
        new OnnxWriter("test").write(file, adapted, WeightSource.of(new NamedTensors(all)));
    try (OnnxComputation shipped =
        OnnxComputation.open(file, List.of("x"), outputs, 1, Device.CPU)) {
      assertClose(shipped.run(AdaptedNetwork.input()).floats(AdaptedNetwork.VALUE), expected, 1e-5);
    }
  }

  private static NamedTensors withoutPrefix(NamedTensors adapters) {
    Map<String, Tensor> renamed = new LinkedHashMap<>();
    adapters
        .tensors()
        .forEach((name, tensor) -> renamed.put(name.substring("adapted.".length()), tensor));
    return new NamedTensors(renamed);
  }

  @Test
  void gradientsAgreeWithFiniteDifferencesAndTheBaseStays() {
    AdaptedNetwork adapted = new AdaptedNetwork(LOW_RANK, StoragePrecision.SINGLE);
    NamedTensors base = AdaptedNetwork.random(adapted.base, 1);
    NamedTensors adapters = AdaptedNetwork.random(adapted.adapters, 2);
    try (TensorFlowNetwork network =
        new TensorFlowNetwork(List.of(adapted.base, adapted.adapters), ONE_THREAD)) {
      network.load(adapted.base, base);
      network.load(adapted.adapters, adapters);
      TensorFlowTrainer trainer =
          network.trainer(adapted, AdaptedNetwork.LOSS, adapted.adapters.parameters());
      trainer.accumulate(AdaptedNetwork.input());
      NamedTensors gradient = trainer.gradient();
      assertThat(gradient.names()).hasSameElementsAs(adapters.names());
      for (String name : gradient.names()) {
        for (int i = 0; i < gradient.floats(name).shape().elements(); i++) {
          double numeric = difference(adapted.adapters, network, trainer, adapters, name, i);
          assertThat((double) gradient.floats(name).get(i))
              .as("%s[%d]", name, i)
              .isCloseTo(numeric, Offset.offset(1e-2 * Math.max(1, Math.abs(numeric))));
        }
      }
      network.load(adapted.adapters, adapters);
      trainer.step(OPTIMIZER);
      assertThat(network.weights(adapted.base)).isEqualTo(base);
      assertThat(network.weights(adapted.adapters)).isNotEqualTo(adapters);
    }
  }

  private static double difference(
      ParameterSchema schema,
      TensorFlowNetwork network,
      TensorFlowTrainer trainer,
      NamedTensors weights,
      String name,
      int element) {
    double step = 3e-3;
    double[] losses = new double[2];
    for (int side = 0; side < 2; side++) {
      float[] moved = weights.floats(name).toArray();
      moved[element] += (float) (side == 0 ? step : -step);
      network.load(
          schema, weights.with(name, FloatTensor.wrap(weights.floats(name).shape(), moved)));
      losses[side] =
          AdaptedNetwork.loss(
              trainer.evaluate(AdaptedNetwork.input()).floats(AdaptedNetwork.VALUE));
    }
    return (losses[0] - losses[1]) / (2 * step);
  }

  @Test
  void aHalvedBaseIsRoundedTrainsItsAdaptersAndNothingElse() {
    AdaptedNetwork whole = new AdaptedNetwork(LOW_RANK, StoragePrecision.SINGLE);
    AdaptedNetwork halved = new AdaptedNetwork(LOW_RANK, StoragePrecision.BFLOAT16);
    NamedTensors base = AdaptedNetwork.random(whole.base, 1);
    NamedTensors adapters = AdaptedNetwork.random(whole.adapters, 2);
    try (TensorFlowNetwork network =
        new TensorFlowNetwork(List.of(halved.base, halved.adapters), ONE_THREAD)) {
      network.load(halved.base, base);
      network.load(halved.adapters, adapters);
      NamedTensors kept = network.weights(halved.base);
      for (String name : base.names()) {
        FloatTensor expected = base.floats(name);
        boolean isVector = expected.shape().rank() == 1;
        assertThat(kept.floats(name)).isEqualTo(isVector ? expected : rounded(expected));
      }
      FloatTensor found =
          network.compile(halved).run(AdaptedNetwork.input()).floats(AdaptedNetwork.VALUE);
      assertClose(found, value(whole, kept, adapters), 1e-6);
      TensorFlowTrainer trainer =
          network.trainer(halved, AdaptedNetwork.LOSS, halved.adapters.parameters());
      trainer.accumulate(AdaptedNetwork.input());
      assertThat(trainer.step(OPTIMIZER)).isPositive();
      assertThat(network.weights(halved.base)).isEqualTo(kept);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.trainer(halved, AdaptedNetwork.LOSS, halved.base.parameters()))
          .withMessageContaining("half precision");
    }
  }

  private static FloatTensor rounded(FloatTensor tensor) {
    float[] values = tensor.toArray();
    for (int i = 0; i < values.length; i++) {
      float down = Float.intBitsToFloat(Float.floatToRawIntBits(values[i]) & 0xFFFF0000);
      float up = Float.intBitsToFloat((Float.floatToRawIntBits(values[i]) & 0xFFFF0000) + 0x10000);
      values[i] = Math.abs(values[i] - down) < Math.abs(up - values[i]) ? down : up;
    }
    return FloatTensor.wrap(tensor.shape(), values);
  }

  @Test
  void adaptersThatDoNotFitAreNamed() {
    NamedTensors base =
        NamedTensors.of("out.weight", FloatTensor.wrap(Shape.of(2, 3), new float[6]));
    NamedTensors adapters =
        NamedTensors.of("out.lora_A.weight", FloatTensor.wrap(Shape.of(2, 4), new float[8]))
            .with("out.lora_B.weight", FloatTensor.wrap(Shape.of(2, 2), new float[4]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LOW_RANK.merge(base, adapters))
        .withMessageContaining("'out'")
        .withMessageContaining("[2, 3]");
    assertThatIllegalArgumentException().isThrownBy(() -> new LowRank(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new LowRank(1, 0));
  }

  private static void assertClose(FloatTensor found, FloatTensor expected, double tolerance) {
    assertThat(found.shape()).isEqualTo(expected.shape());
    for (int i = 0; i < found.shape().elements(); i++) {
      double scale = Math.max(1, Math.abs(expected.get(i)));
      assertThat((double) found.get(i))
          .isCloseTo(expected.get(i), Offset.offset(tolerance * scale));
    }
  }
}
