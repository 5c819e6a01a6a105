package org.policytrim.network.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.layer.Dense;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.ParameterSchema;

/** A large batch is cut into parts: nobody can tell by the results. */
class BatchPartsTest implements Computation {

  private static final int ELEMENTS = 75;
  private static final int ROWS_EACH = 2;
  private static final OptimizerSettings OPTIMIZER =
      new OptimizerSettings(0.01, 0.9, 0.95, 1e-8, 0.1, 1);

  private final ParameterSchema schema = new ParameterSchema();
  private final Dense map = Dense.withBias(schema.root().child("map"), 3, 4);

  @Override
  public List<Input> inputs() {
    return List.of(Input.floats("x", -1, 3), Input.floats("goal", -1, 4), Input.floats("by"));
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    T made = ops.multiply(map.apply(ops, inputs.get("x")), inputs.get("by"));
    T twice = ops.reshape(ops.tile(ops.reshape(made, -1, 1, 4), 1, ROWS_EACH, 1), -1, 4);
    Map<String, T> outputs = new LinkedHashMap<>();
    outputs.put("twice", twice);
    outputs.put("loss", ops.sum(ops.square(ops.subtract(twice, inputs.get("goal"))), 0, 1));
    return outputs;
  }

  private static NamedTensors rows(int elements) {
    Random random = new Random(5);
    return NamedTensors.empty()
        .with("x", drawn(random, elements, 3))
        .with("goal", drawn(random, elements * ROWS_EACH, 4))
        .with("by", FloatTensor.scalar(0.5f));
  }

  private static FloatTensor drawn(Random random, int rows, int width) {
    float[] values = new float[rows * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return FloatTensor.wrap(Shape.of(rows, width), values);
  }

  private record Trained(NamedTensors outputs, NamedTensors gradient, NamedTensors weights) {}

  private Trained train(SessionSettings settings) {
    try (TensorFlowNetwork network = new TensorFlowNetwork(List.of(schema), settings)) {
      network.load(schema, schema.draw(3));
      TensorFlowTrainer trainer = network.trainer(this, "loss", schema.parameters());
      trainer.accumulate(rows(ELEMENTS));
      NamedTensors outputs = trainer.accumulate(rows(ELEMENTS));
      NamedTensors gradient = trainer.gradient();
      trainer.step(OPTIMIZER);
      assertThat(network.compile(this).run(rows(ELEMENTS)).names())
          .isEqualTo(trainer.evaluate(rows(ELEMENTS)).names());
      return new Trained(outputs, gradient, network.weights(schema));
    }
  }

  @Test
  void partsMakeTheWhole() {
    Trained whole = train(SessionSettings.whole(1, Device.CPU));
    Trained parts = train(SessionSettings.inParts(1));
    for (String name : whole.outputs().names()) {
      requireClose(name, parts.outputs().floats(name), whole.outputs().floats(name));
    }
    for (String name : whole.gradient().names()) {
      requireClose(name, parts.gradient().floats(name), whole.gradient().floats(name));
      requireClose(name, parts.weights().floats(name), whole.weights().floats(name));
    }
  }

  private static void requireClose(String name, FloatTensor found, FloatTensor expected) {
    assertThat(found.shape()).isEqualTo(expected.shape());
    for (int i = 0; i < expected.shape().elements(); i++) {
      assertThat(found.get(i))
          .as("%s[%d]", name, i)
          .isCloseTo(expected.get(i), Offset.offset(1e-4f * Math.max(1, Math.abs(found.get(i)))));
    }
  }

  @Test
  void anyNumberOfThreadsComputesTheSame() {
    assertThat(train(SessionSettings.inParts(3))).isEqualTo(train(SessionSettings.inParts(1)));
  }

  @Test
  void rowsOfOneElementStayTogether() {
    List<NamedTensors> parts = RowParts.cut(inputs(), rows(ELEMENTS), 32);
    assertThat(parts.stream().map(part -> part.floats("x").shape().extent(0)))
        .containsExactly(25, 25, 25);
    assertThat(parts.stream().map(part -> part.floats("goal").shape().extent(0)))
        .containsExactly(50, 50, 50);
    assertThat(parts.get(2).floats("goal").get(0))
        .isEqualTo(rows(ELEMENTS).floats("goal").get(2 * 50 * 4));
    assertThat(RowParts.cut(inputs(), rows(32), 32)).hasSize(2);
    assertThat(RowParts.cut(inputs(), rows(15), 32)).hasSize(1);
    assertThat(RowParts.cut(inputs(), rows(ELEMENTS), Integer.MAX_VALUE)).hasSize(1);
  }

  @Test
  void aMissingInputIsNamedHoweverLargeTheBatch() {
    try (TensorFlowNetwork network =
        new TensorFlowNetwork(List.of(schema), SessionSettings.inParts(2))) {
      network.load(schema, schema.draw(3));
      NamedTensors goalless =
          NamedTensors.empty()
              .with("x", rows(ELEMENTS).floats("x"))
              .with("by", FloatTensor.scalar(1));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.compile(this).run(goalless))
          .withMessageContaining("goal");
    }
  }
}
