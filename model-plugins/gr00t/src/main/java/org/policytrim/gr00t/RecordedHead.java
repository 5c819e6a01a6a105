package org.policytrim.gr00t;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.gr00t.graph.ActionNetwork;
import org.policytrim.gr00t.graph.HeadSizes;
import org.policytrim.network.flow.ImitationComputation;
import org.policytrim.network.verify.RecordedRun;

/**
 * A recorded run of an action head.
 *
 * @param name the name of the folder and of the one above it
 * @param run the recording
 * @param sizes the head's sizes
 * @param network the head, which serves all embodiments
 * @param steps the number of denoise steps
 * @param weights the head's weights
 */
record RecordedHead(
    String name,
    RecordedRun run,
    HeadSizes sizes,
    ActionNetwork network,
    int steps,
    NamedTensors weights) {

  /** The prefix of the names of the head's weights. */
  static final String PREFIX = "action_head.";

  static RecordedHead read(Path folder) throws IOException {
    Gr00tConfigurationFile config = Gr00tConfigurationFile.read(folder);
    HeadSizes sizes = config.sizes();
    RecordedRun run = RecordedRun.read(folder, name -> name);
    Map<String, Tensor> weights = new LinkedHashMap<>(run.weights().tensors());
    weights.keySet().removeIf(name -> !name.startsWith(PREFIX));
    int tokens = backbone(run).shape().extent(1);
    ActionNetwork network =
        new ActionNetwork(sizes, tokens, config.actionHorizon(), OptionalInt.empty(), false);
    Path parent = folder.toAbsolutePath().normalize().getParent();
    NamedTensors own = new NamedTensors(weights);
    network.schema().require(own);
    return new RecordedHead(
        (parent == null ? "" : parent.getFileName() + "/") + run.name(),
        run,
        sizes,
        network,
        config.denoiseSteps(),
        own);
  }

  private static FloatTensor backbone(RecordedRun run) {
    boolean given = run.io().names().contains(ActionNetwork.TOKENS);
    return (given ? run.io() : run.trace()).floats(ActionNetwork.TOKENS);
  }

  /** Returns the number of rows that were recorded together. */
  int batch() {
    return run.io().floats("noise").shape().extent(0);
  }

  boolean hasTraining() {
    return run.trace().names().contains("train_loss");
  }

  /** Returns the recorded norms of gradients by parameter; empty without a training step. */
  Map<String, Double> gradientNorms() {
    Map<String, Double> norms = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> norm : run.config().path("train_grad_norm").properties()) {
      norms.put(norm.getKey(), norm.getValue().asDouble());
    }
    return norms;
  }

  /** Returns the features of all rows, each with its embodiment. */
  NamedTensors features() {
    NamedTensors io = run.io();
    FloatTensor tokens = backbone(run);
    float[] embodiments = RecordedRun.floats(io.ints("embodiment_id")).toArray();
    NamedTensors features =
        NamedTensors.of(ActionNetwork.TOKENS, tokens)
            .with(
                ActionNetwork.STATE,
                FloatTensor.wrap(
                    Shape.of(batch(), sizes.stateWidth()), io.floats("state").toArray()))
            .with(ActionNetwork.EMBODIMENT, FloatTensor.wrap(Shape.of(batch()), embodiments));
    if (!sizes.alternates()) {
      return features;
    }
    IntTensor valid = run.trace().ints("backbone_attention_mask");
    IntTensor image = run.trace().ints("image_token_mask");
    Shape shape = Shape.of(batch(), tokens.shape().extent(1));
    float[] ofText = new float[shape.elements()];
    float[] ofImages = new float[shape.elements()];
    for (int i = 0; i < ofText.length; i++) {
      boolean counts = valid.get(i) != 0;
      ofText[i] = counts && image.get(i) == 0 ? 1 : 0;
      ofImages[i] = counts && image.get(i) != 0 ? 1 : 0;
    }
    return features
        .with(ActionNetwork.TEXT, FloatTensor.wrap(shape, ofText))
        .with(ActionNetwork.IMAGE, FloatTensor.wrap(shape, ofImages));
  }

  /**
   * Returns the bucket of a row's training time, in single precision as the original computes it.
   */
  int trainingBucket(int row) {
    return (int) (run.io().floats("train_time").get(row) * sizes.timeBuckets());
  }

  /** Returns the inputs of the loss of the recorded training step. */
  NamedTensors trainingInputs() {
    NamedTensors io = run.io();
    FloatTensor noise = io.floats("train_noise");
    FloatTensor actions = io.floats("train_actions");
    FloatTensor mask = io.floats("train_action_mask");
    Shape shape = actions.shape();
    int size = shape.elements() / batch();
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
    float[] times = new float[batch() * network.timeWidth()];
    for (int row = 0; row < batch(); row++) {
      network.embedBucket(trainingBucket(row), times, row * network.timeWidth());
    }
    return features()
        .with(ImitationComputation.MIXED, FloatTensor.wrap(shape, mixed))
        .with(ImitationComputation.DIRECTION, FloatTensor.wrap(shape, direction))
        .with(ImitationComputation.SHARES, FloatTensor.wrap(shape, shares))
        .with(
            ImitationComputation.TIMES,
            FloatTensor.wrap(Shape.of(batch(), network.timeWidth()), times));
  }
}
