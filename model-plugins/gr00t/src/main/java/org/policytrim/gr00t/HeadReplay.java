package org.policytrim.gr00t;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.gr00t.graph.ActionNetwork;
import org.policytrim.network.flow.DenoiseComputation;
import org.policytrim.network.flow.Exploration;
import org.policytrim.network.flow.FlowSchedule;
import org.policytrim.network.flow.FlowSettings;
import org.policytrim.network.flow.ImitationComputation;
import org.policytrim.network.operation.CompiledComputation;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.tensorflow.TensorFlowTrainer;
import org.policytrim.network.verify.RecordedRun;
import org.policytrim.network.verify.Replay;
import org.policytrim.toolkit.verification.Errors;

/** The comparison of an action head with its recording. */
final class HeadReplay {

  /** The tolerance of errors, as a share of the largest absolute value of a tensor. */
  private static final double TOLERANCE = 5e-5;

  /**
   * The tolerance of ONNX Runtime, which computes no chunks of this family: only the graph is
   * checked. Random weights can make attention scores so large that the order of sums matters.
   */
  private static final double EXPORTED_TOLERANCE = 5e-4;

  private static final double LOSS_TOLERANCE = 1e-5;

  /** The tolerance of gradients, as a share of the largest recorded one. */
  private static final double GRADIENT_TOLERANCE = 1e-4;

  private static final String GRADIENT = "train_grad.";
  private static final String PREDICTION = "train_pred";

  /** The prefixes of tensors of the backbone, which is not rebuilt here. */
  private static final List<String> BACKBONE =
      List.of("vision_", "llm_layer_out", "position_ids", "backbone_", "image_token_mask");

  /** The tensors that are probed once per denoise step. */
  private static final List<String> OF_STEPS =
      List.of(
          DenoiseComputation.BEFORE,
          "action_encoded",
          "dit_in",
          "dit_out",
          "pred",
          DenoiseComputation.VELOCITY);

  private final RecordedHead head;
  private final Replay replay;
  private final FlowSchedule schedule;
  private final DenoiseComputation denoise;

  HeadReplay(RecordedHead head, Replay replay) {
    this.head = head;
    this.replay = replay;
    ActionNetwork network = head.network();
    // Nothing here is stochastic: the noise level has no effect.
    schedule = new FlowSchedule(network.direction(), head.steps(), 1);
    denoise =
        new DenoiseComputation(
                new FlowSettings(
                    network, schedule, Exploration.SINGLE_STEP, network.actionWidth(), 1))
            .traced();
  }

  private List<ParameterSchema> schemas() {
    return List.of(head.network().schema());
  }

  /** Compares all tensors of denoising. */
  void denoise() throws IOException {
    NamedTensors inputs =
        head.features().with(DenoiseComputation.NOISE, head.run().io().floats("noise"));
    replay.compare(
        schemas(),
        head.weights(),
        backEnd -> {
          NamedTensors outputs;
          try (CompiledComputation computation = backEnd.compile(denoise)) {
            outputs = computation.run(inputs);
          }
          double tolerance = backEnd.isExported() ? EXPORTED_TOLERANCE : TOLERANCE;
          compare(", " + backEnd.name(), tolerance, recordedLayout(outputs));
          FloatTensor actions = outputs.floats(DenoiseComputation.ACTIONS);
          replay.addRelative(
              "actions, " + backEnd.name(),
              actions,
              head.run().io().floats("actions"),
              tolerance,
              head.name());
          if (!backEnd.isExported()) {
            compareTimes(buckets(), "timestep");
          }
        });
  }

  private void compare(String backEnd, double tolerance, Map<String, FloatTensor> found) {
    NamedTensors trace = head.run().trace();
    for (String name : trace.names()) {
      if (found.containsKey(name)) {
        // All blocks of one kind are one quantity.
        String kind = name.replaceFirst("\\.\\d+$", "");
        replay.addRelative(
            kind + backEnd, found.get(name), trace.floats(name), tolerance, head.name());
      } else if (!name.startsWith("train_")
          && !name.equals("timestep")
          && BACKBONE.stream().noneMatch(name::startsWith)) {
        replay.remark("%s: '%s' is unknown and was not compared".formatted(head.name(), name));
      }
    }
  }

  /** Returns the outputs by the recorded names, in the recorded layout. */
  private Map<String, FloatTensor> recordedLayout(NamedTensors outputs) {
    Map<String, FloatTensor> found = new LinkedHashMap<>();
    for (String name : outputs.names()) {
      found.put(name, outputs.floats(name));
    }
    found.put("temb", repeated(outputs.floats("temb")));
    for (String name : OF_STEPS) {
      found.put(name, stacked(outputs, List.of(name)));
    }
    found.put("sa_embs", found.get("dit_in"));
    List<String> blocks = new ArrayList<>();
    for (int block = 0; block < head.sizes().diffusion().layers(); block++) {
      blocks.add("dit_block." + block);
    }
    found.put("dit_block", stacked(outputs, blocks));
    return found;
  }

  /** Repeats the row of each step for each row of the batch: all are at the same time. */
  private FloatTensor repeated(FloatTensor byStep) {
    int batch = head.batch();
    int width = byStep.shape().extent(1);
    float[] values = new float[schedule.steps() * batch * width];
    for (int row = 0; row < schedule.steps() * batch; row++) {
      byStep.copyTo(row / batch * width, values, row * width, width);
    }
    return FloatTensor.wrap(Shape.of(schedule.steps(), batch, width), values);
  }

  /** Joins tensors that are probed in each step: [steps * names, elements]. */
  private FloatTensor stacked(NamedTensors outputs, List<String> names) {
    List<FloatTensor> parts = new ArrayList<>();
    for (int step = 0; step < schedule.steps(); step++) {
      for (String name : names) {
        parts.add(outputs.floats(DenoiseComputation.atStep(name, step)));
      }
    }
    int size = parts.getFirst().shape().elements();
    float[] values = new float[parts.size() * size];
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).copyTo(0, values, i * size, size);
    }
    return FloatTensor.wrap(Shape.of(parts.size(), size), values);
  }

  /** Returns the buckets of all steps, one for each row, as recorded. */
  private int[] buckets() {
    int[] buckets = new int[schedule.steps() * head.batch()];
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = head.network().bucket(schedule.time(i / head.batch()));
    }
    return buckets;
  }

  private void compareTimes(int[] found, String name) {
    FloatTensor computed = RecordedRun.floats(IntTensor.wrap(Shape.of(found.length), found));
    FloatTensor recorded = RecordedRun.floats(head.run().trace().ints(name));
    replay.addLargest(name, computed, recorded, 0, head.name());
  }

  /** Compares loss and gradients of the recorded training step, with TensorFlow. */
  void train() {
    NamedTensors inputs = head.trainingInputs();
    NamedTensors trace = head.run().trace();
    int[] buckets = new int[head.batch()];
    for (int row = 0; row < buckets.length; row++) {
      buckets[row] = head.trainingBucket(row);
    }
    try (TensorFlowNetwork network = replay.network(schemas(), head.weights())) {
      TensorFlowTrainer trainer =
          network.trainer(
              ImitationComputation.traced(head.network()),
              ImitationComputation.LOSS,
              head.network().schema().parameters());
      NamedTensors outputs = trainer.accumulate(inputs);
      compareTimes(buckets, "train_timestep");
      compareTraining("train_noisy", inputs.floats(ImitationComputation.MIXED));
      compareTraining(PREDICTION, outputs.floats("pred"));
      double loss = trace.floats("train_loss").get(0);
      double error = Math.abs(outputs.floats(ImitationComputation.LOSS).get(0) - loss);
      replay.add("train_loss", error, LOSS_TOLERANCE, 1, head.name());
      compareGradients(trainer.gradient());
    }
  }

  private void compareTraining(String name, FloatTensor found) {
    FloatTensor recorded = head.run().trace().floats(name);
    replay.addRelative(name, found, recorded, TOLERANCE, head.name());
  }

  private void compareGradients(NamedTensors found) {
    NamedTensors trace = head.run().trace();
    Map<String, FloatTensor> recorded = new TreeMap<>();
    for (String name : trace.names()) {
      if (name.startsWith(GRADIENT)) {
        recorded.put(RecordedHead.PREFIX + name.substring(GRADIENT.length()), trace.floats(name));
      }
    }
    double scale = recorded.values().stream().mapToDouble(Errors::magnitude).max().orElse(1);
    recorded.forEach(
        (name, gradient) ->
            replay.add(
                "train_grad",
                difference(found, name, gradient) / scale,
                GRADIENT_TOLERANCE,
                gradient.shape().elements(),
                head.name()));
    Map<String, Double> norms = head.gradientNorms();
    double longest = norms.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    norms.forEach(
        (name, norm) ->
            replay.add(
                "train_grad_norm",
                Math.abs(norm(found, RecordedHead.PREFIX + name) - norm) / longest,
                GRADIENT_TOLERANCE,
                1,
                head.name()));
  }

  private static double difference(NamedTensors found, String name, FloatTensor recorded) {
    return found.names().contains(name)
        ? Errors.largest(found.floats(name), recorded)
        : Double.POSITIVE_INFINITY;
  }

  private static double norm(NamedTensors found, String name) {
    return found.names().contains(name)
        ? Errors.norm(found.floats(name))
        : Double.POSITIVE_INFINITY;
  }
}
