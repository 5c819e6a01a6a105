package org.policytrim.gr00t.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.gr00t.graph.ActionNetwork;
import org.policytrim.network.flow.ImitationComputation;
import org.policytrim.network.flow.VelocityField;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;

/** The loss of a recorded training step, with the prediction it is made of. */
final class TrainingReplay implements Computation {

  /** All predictions, those for other tokens than the plan's included. */
  static final String PREDICTION = "train_pred";

  private final Recording recording;
  private final ActionNetwork network;

  TrainingReplay(Recording recording, ActionNetwork network) {
    this.recording = recording;
    this.network = network;
  }

  /** The head's features are those that an imitation reads, and nothing comes before them. */
  @Override
  public List<Input> inputs() {
    int length = network.chunkLength();
    int width = network.actionWidth();
    List<Input> inputs = new ArrayList<>(network.features());
    inputs.add(Input.floats(ImitationComputation.MIXED, -1, length, width));
    inputs.add(Input.floats(ImitationComputation.DIRECTION, -1, length, width));
    inputs.add(Input.floats(ImitationComputation.SHARES, -1, length, width));
    inputs.add(Input.floats(ImitationComputation.TIMES, -1, network.timeWidth()));
    return inputs;
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    Map<String, T> outputs = new LinkedHashMap<>();
    VelocityField<T> field =
        network.field(
            ops,
            inputs,
            1,
            (name, value) -> {
              if (name.equals("pred")) {
                outputs.put(PREDICTION, value);
              }
            });
    T condition = field.condition(inputs.get(ImitationComputation.TIMES));
    T velocity = field.velocity(inputs.get(ImitationComputation.MIXED), condition).velocity();
    T off = ops.square(ops.subtract(velocity, inputs.get(ImitationComputation.DIRECTION)));
    T loss = ops.sum(ops.multiply(off, inputs.get(ImitationComputation.SHARES)), 0, 1, 2);
    outputs.put(ImitationComputation.LOSS, loss);
    return outputs;
  }

  /** The number of a recorded time's bucket, in single precision as the original computes it. */
  int bucket(int row) {
    return (int) (recording.io().floats("train_time").get(row) * recording.sizes().timeBuckets());
  }

  /** What it is fed. */
  NamedTensors values() {
    NamedTensors io = recording.io();
    FloatTensor noise = io.floats("train_noise");
    FloatTensor actions = io.floats("train_actions");
    FloatTensor mask = io.floats("train_action_mask");
    Shape shape = actions.shape();
    int size = shape.elements() / recording.batch();
    float[] mixed = new float[shape.elements()];
    float[] direction = new float[mixed.length];
    float[] shares = new float[mixed.length];
    double counted = 0;
    for (int i = 0; i < mixed.length; i++) {
      counted += mask.get(i);
    }
    for (int i = 0; i < mixed.length; i++) {
      float time = io.floats("train_time").get(i / size);
      mixed[i] = (1 - time) * noise.get(i) + time * actions.get(i);
      direction[i] = actions.get(i) - noise.get(i);
      shares[i] = (float) (mask.get(i) / counted);
    }
    float[] times = new float[recording.batch() * network.timeWidth()];
    for (int row = 0; row < recording.batch(); row++) {
      network.embedBucket(bucket(row), times, row * network.timeWidth());
    }
    return recording
        .features()
        .with(ImitationComputation.MIXED, FloatTensor.wrap(shape, mixed))
        .with(ImitationComputation.DIRECTION, FloatTensor.wrap(shape, direction))
        .with(ImitationComputation.SHARES, FloatTensor.wrap(shape, shares))
        .with(
            ImitationComputation.TIMES,
            FloatTensor.wrap(Shape.of(recording.batch(), network.timeWidth()), times));
  }
}
