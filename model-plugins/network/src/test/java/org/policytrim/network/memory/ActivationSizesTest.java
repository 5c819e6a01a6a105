package org.policytrim.network.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.network.OperationCase;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.TensorFlowNetwork;

class ActivationSizesTest {

  @ParameterizedTest
  @EnumSource
  void extentsAreThoseOfTensorFlow(OperationCase operation) {
    SizingOperations sizing = new SizingOperations(false);
    Map<String, SizedTensor> sized =
        operation.build(sizing, Map.of("x", sizing.made(List.of(1L, 3L, 4L))));
    try (TensorFlowNetwork network =
        new TensorFlowNetwork(List.of(operation.schema), new ComputeSettings(1, Device.CPU))) {
      network.load(operation.schema, operation.schema.draw(1));
      FloatTensor value = network.compile(operation).run(OperationCase.input(1)).floats("value");
      assertThat(sized.get("value").extents())
          .isEqualTo(value.shape().extents().stream().map(Integer::longValue).toList());
    }
  }

  /** Two products of 1000 numbers, the first of which is dropped after its activation. */
  private static final class Chain implements Computation {
    private final ParameterSchema schema = new ParameterSchema();
    private final Parameter wide = schema.root().parameter("wide", Initializer.fanIn(), 1000, 100);
    private final Parameter narrow =
        schema.root().parameter("narrow", Initializer.fanIn(), 10, 1000);

    @Override
    public List<Input> inputs() {
      return List.of(Input.floats("x", -1, 100));
    }

    @Override
    public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
      T hidden = ops.linear(inputs.get("x"), ops.parameter(wide));
      T active = ops.activate(ops.reshape(hidden, -1, 1000), Activation.RELU);
      return Map.of("y", ops.linear(active, ops.parameter(narrow)));
    }
  }

  @Test
  void tensorsAreFreedAfterTheirLastUse() {
    ActivationSizes sizes = ActivationSizes.of(new Chain(), false);
    // Input, both wide tensors and the result; at most the two wide ones at a time.
    assertThat(sizes.sum()).isEqualTo(4 * (100 + 1000 + 1000 + 10));
    assertThat(sizes.peak()).isEqualTo(4 * (1000 + 1000));
  }

  @Test
  void aWidenedWeightCountsWhileItIsUsed() {
    ActivationSizes sizes = ActivationSizes.of(new Chain(), true);
    // The wide weight with its input and result; the narrow one is too small to count.
    assertThat(sizes.peak()).isEqualTo(4 * (100 + 100 * 1000 + 1000));
  }
}
