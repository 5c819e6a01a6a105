package org.policytrim.gr00t.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.gr00t.graph.ActionNetwork;
import org.policytrim.network.flow.FlowSchedule;
import org.policytrim.network.flow.VelocityField;
import org.policytrim.network.operation.CompiledComputation;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.Probe;
import org.policytrim.network.operation.TensorOperations;

/** Noise to actions, giving everything that recordings hold of the way. */
final class DenoiseReplay implements Computation {

  private static final String NOISE = "noise";
  private static final String ACTIONS = "actions";

  /** What is computed once; everything else once per step. */
  private static final String STEP = "@";

  private final Recording recording;
  private final ActionNetwork network;
  private final FlowSchedule schedule;

  DenoiseReplay(Recording recording, ActionNetwork network) {
    this.recording = recording;
    this.network = network;
    // Nothing here is stochastic: the noise level plays no part.
    this.schedule = new FlowSchedule(network.direction(), recording.steps(), 1);
  }

  @Override
  public List<Input> inputs() {
    List<Input> inputs = new ArrayList<>(network.features());
    inputs.add(Input.floats(NOISE, -1, network.chunkLength(), network.actionWidth()));
    return inputs;
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    Map<String, T> outputs = new LinkedHashMap<>();
    int[] step = {-1};
    // Each through an operation of its own: neither an input nor one value under two names is an
    // output.
    Probe<T> probe =
        (name, value) ->
            outputs.put(step[0] < 0 ? name : name + STEP + step[0], ops.scale(value, 1));
    VelocityField<T> field = network.field(ops, inputs, 1, probe);
    float[] times = new float[schedule.steps() * network.timeWidth()];
    for (int k = 0; k < schedule.steps(); k++) {
      network.embedTime(schedule.time(k), times, k * network.timeWidth());
    }
    T embedded =
        ops.constant(FloatTensor.wrap(Shape.of(schedule.steps(), network.timeWidth()), times));
    T conditions = field.condition(embedded);
    T x = inputs.get(NOISE);
    for (int k = 0; k < schedule.steps(); k++) {
      step[0] = k;
      probe.see("x_t", x);
      T velocity = field.velocity(x, ops.slice(conditions, 0, k, k + 1)).velocity();
      probe.see("velocity", velocity);
      x = ops.add(x, ops.scale(velocity, schedule.stride()));
    }
    outputs.put(ACTIONS, x);
    return outputs;
  }

  /**
   * Runs it.
   *
   * @return by the names of the recording, laid out as recorded
   */
  Map<String, FloatTensor> run(CompiledComputation compiled) {
    NamedTensors made =
        compiled.run(recording.features().with(NOISE, recording.io().floats(NOISE)));
    Map<String, FloatTensor> found = new LinkedHashMap<>();
    for (String name : made.names()) {
      if (!name.contains(STEP) && !name.equals("temb")) {
        found.put(name, made.floats(name));
      }
    }
    found.put("temb", repeated(made.floats("temb")));
    for (String name : List.of("x_t", "action_encoded", "dit_in", "dit_out", "pred", "velocity")) {
      found.put(name, stacked(made, name, List.of("")));
    }
    found.put("sa_embs", found.get("dit_in"));
    List<String> blocks = new ArrayList<>();
    for (int block = 0; block < recording.sizes().diffusion().layers(); block++) {
      blocks.add("." + block);
    }
    found.put("dit_block", stacked(made, "dit_block", blocks));
    return found;
  }

  /** Each step's row once for each row of the batch, which all are at the same time. */
  private FloatTensor repeated(FloatTensor byStep) {
    int batch = recording.batch();
    int width = byStep.shape().extent(1);
    float[] values = new float[schedule.steps() * batch * width];
    for (int row = 0; row < schedule.steps() * batch; row++) {
      byStep.copyTo(row / batch * width, values, row * width, width);
    }
    return FloatTensor.wrap(Shape.of(schedule.steps(), batch, width), values);
  }

  private FloatTensor stacked(NamedTensors made, String name, List<String> suffixes) {
    List<FloatTensor> parts = new ArrayList<>();
    for (int step = 0; step < schedule.steps(); step++) {
      for (String suffix : suffixes) {
        parts.add(made.floats(name + suffix + STEP + step));
      }
    }
    int size = parts.getFirst().shape().elements();
    float[] values = new float[parts.size() * size];
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).copyTo(0, values, i * size, size);
    }
    return FloatTensor.wrap(Shape.of(parts.size(), size), values);
  }

  /** The buckets of all steps, as recorded: one for each row. */
  int[] timesteps() {
    int[] buckets = new int[schedule.steps() * recording.batch()];
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = network.bucket(schedule.time(i / recording.batch()));
    }
    return buckets;
  }
}
