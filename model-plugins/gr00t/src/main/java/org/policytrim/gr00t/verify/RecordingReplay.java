package org.policytrim.gr00t.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.gr00t.graph.ActionNetwork;
import org.policytrim.network.flow.ImitationComputation;
import org.policytrim.network.onnx.OnnxComputation;
import org.policytrim.network.onnx.OnnxWriter;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.parameter.WeightSource;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.tensorflow.TensorFlowTrainer;
import org.policytrim.network.verify.Findings;

/** Runs one recording again and notes how far everything is from what was recorded. */
final class RecordingReplay {

  /** Of the largest absolute value of a tensor. */
  private static final double TOLERANCE = 5e-5;

  /**
   * No plan is made through ONNX Runtime: it is only to be seen that the graph is the same. Random
   * weights can make attention's scores so large that another order of sums shows.
   */
  private static final double EXPORTED_TOLERANCE = 5e-4;

  private static final double LOSS_TOLERANCE = 1e-5;

  /** Of the largest recorded gradient. */
  private static final double GRADIENT_TOLERANCE = 1e-4;

  private static final String GRADIENT = "train_grad.";

  /** What recordings hold of the backbone, which is not rebuilt here. */
  private static final List<String> BACKBONE =
      List.of("vision_", "llm_layer_out", "position_ids", "backbone_", "image_token_mask");

  private final Recording recording;
  private final Findings findings;
  private final ComputeSettings compute;
  private final ActionNetwork network;

  RecordingReplay(Recording recording, Findings findings, ComputeSettings compute) {
    this.recording = recording;
    this.findings = findings;
    this.compute = compute;
    this.network =
        new ActionNetwork(
            recording.sizes(),
            recording.tokens(),
            recording.chunkLength(),
            OptionalInt.empty(),
            false);
  }

  /** Through TensorFlow, with the training step where one was recorded. */
  void throughTensorFlow() {
    try (TensorFlowNetwork computing = new TensorFlowNetwork(List.of(network.schema()), compute)) {
      computing.load(network.schema(), recording.weights());
      DenoiseReplay replay = new DenoiseReplay(recording, network);
      compare("TensorFlow", TOLERANCE, replay.run(computing.compile(replay)));
      compareTimes(replay.timesteps(), "timestep");
      if (recording.hasTraining()) {
        TrainingReplay training = new TrainingReplay(recording, network);
        train(
            training,
            computing.trainer(training, ImitationComputation.LOSS, network.schema().parameters()));
      }
    }
  }

  /** Through ONNX Runtime. */
  void throughOnnx(Path scratch) throws IOException {
    network.schema().require(recording.weights());
    DenoiseReplay replay = new DenoiseReplay(recording, network);
    Path file = scratch.resolve("head.onnx");
    Files.deleteIfExists(file);
    List<String> outputs =
        new OnnxWriter("policytrim").write(file, replay, WeightSource.of(recording.weights()));
    List<String> inputs = replay.inputs().stream().map(Computation.Input::name).toList();
    try (OnnxComputation compiled =
        OnnxComputation.open(file, inputs, outputs, compute.threads(), compute.device())) {
      compare("ONNX Runtime", EXPORTED_TOLERANCE, replay.run(compiled));
    }
  }

  private void compare(String backEnd, double tolerance, Map<String, FloatTensor> found) {
    NamedTensors trace = recording.trace();
    for (String name : trace.names()) {
      if (found.containsKey(name)) {
        FloatTensor recorded = trace.floats(name);
        findings.note(
            "%s, %s".formatted(kind(name), backEnd),
            recording.name(),
            Findings.relative(found.get(name), recorded),
            tolerance,
            recorded.shape().elements());
      } else if (!name.startsWith("train_")
          && !name.equals("timestep")
          && BACKBONE.stream().noneMatch(name::startsWith)) {
        findings.tell("%s: '%s' is unknown and was not compared".formatted(recording.name(), name));
      }
    }
    FloatTensor actions = recording.io().floats("actions");
    findings.note(
        "actions, " + backEnd,
        recording.name(),
        Findings.relative(found.get("actions"), actions),
        tolerance,
        actions.shape().elements());
  }

  /** All blocks of one kind are one quantity. */
  private static String kind(String name) {
    return name.replaceFirst("\\.\\d+$", "");
  }

  private void compareTimes(int[] found, String name) {
    IntTensor recorded = recording.trace().ints(name);
    double largest = found.length == recorded.shape().elements() ? 0 : Double.POSITIVE_INFINITY;
    for (int i = 0; i < found.length && Double.isFinite(largest); i++) {
      largest = Math.max(largest, Math.abs(found[i] - recorded.get(i)));
    }
    findings.note(name, recording.name(), largest, 0, found.length);
  }

  private void train(TrainingReplay training, TensorFlowTrainer trainer) {
    NamedTensors trace = recording.trace();
    NamedTensors values = training.values();
    NamedTensors made = trainer.accumulate(values);
    int[] buckets = new int[recording.batch()];
    for (int row = 0; row < buckets.length; row++) {
      buckets[row] = training.bucket(row);
    }
    compareTimes(buckets, "train_timestep");
    compareTraining("train_noisy", values.floats(ImitationComputation.MIXED));
    compareTraining(TrainingReplay.PREDICTION, made.floats(TrainingReplay.PREDICTION));
    double loss = trace.floats("train_loss").get(0);
    findings.note(
        "train_loss",
        recording.name(),
        Math.abs(made.floats(ImitationComputation.LOSS).get(0) - loss),
        LOSS_TOLERANCE,
        1);
    compareGradients(trainer.gradient());
  }

  private void compareTraining(String name, FloatTensor found) {
    FloatTensor recorded = recording.trace().floats(name);
    findings.note(
        name,
        recording.name(),
        Findings.relative(found, recorded),
        TOLERANCE,
        recorded.shape().elements());
  }

  private void compareGradients(NamedTensors found) {
    Map<String, FloatTensor> recorded = new TreeMap<>();
    for (String name : recording.trace().names()) {
      if (name.startsWith(GRADIENT)) {
        recorded.put(
            Recording.PREFIX + name.substring(GRADIENT.length()), recording.trace().floats(name));
      }
    }
    double scale = recorded.values().stream().mapToDouble(Findings::size).max().orElse(1);
    recorded.forEach(
        (name, gradient) ->
            findings.note(
                "train_grad",
                recording.name(),
                difference(found, name, gradient) / scale,
                GRADIENT_TOLERANCE,
                gradient.shape().elements()));
    double longest =
        recording.gradientNorms().values().stream()
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    recording
        .gradientNorms()
        .forEach(
            (name, norm) ->
                findings.note(
                    "train_grad_norm",
                    recording.name(),
                    Math.abs(norm(found, Recording.PREFIX + name) - norm) / longest,
                    GRADIENT_TOLERANCE,
                    1));
  }

  private static double difference(NamedTensors found, String name, FloatTensor recorded) {
    return found.names().contains(name)
        ? Findings.difference(found.floats(name), recorded)
        : Double.POSITIVE_INFINITY;
  }

  private static double norm(NamedTensors found, String name) {
    if (!found.names().contains(name)) {
      return Double.POSITIVE_INFINITY;
    }
    FloatTensor gradient = found.floats(name);
    double squares = 0;
    for (int i = 0; i < gradient.shape().elements(); i++) {
      squares += (double) gradient.get(i) * gradient.get(i);
    }
    return Math.sqrt(squares);
  }
}
