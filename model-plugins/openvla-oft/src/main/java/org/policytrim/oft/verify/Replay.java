package org.policytrim.oft.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tool.Verification;
import org.policytrim.network.onnx.OnnxComputation;
import org.policytrim.network.onnx.OnnxWriter;
import org.policytrim.network.operation.CompiledComputation;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.WeightSource;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.tensorflow.TensorFlowTrainer;
import org.policytrim.oft.graph.ImitationComputation;

/** Runs a recording again and compares everything that came out. */
final class Replay {

  /** As a share of each tensor's largest value. */
  static final double TOLERANCE = 1e-4;

  /** The same, of gradients. */
  static final double GRADIENT_TOLERANCE = 1e-3;

  private static final String GRADIENT = "sft.grad.";

  private final Recording recording;
  private final ComputeSettings compute;
  private final Map<String, Verification.Quantity> found;

  Replay(Recording recording, ComputeSettings compute, Map<String, Verification.Quantity> found) {
    this.recording = recording;
    this.compute = compute;
    this.found = found;
  }

  /** Something that runs computations with the recorded weights. */
  private interface BackEnd {
    CompiledComputation compile(Computation computation) throws IOException;
  }

  void throughTensorFlow(RecordedLayout layout) throws IOException {
    NetworkParts parts = NetworkParts.of(recording, layout.sizes());
    try (TensorFlowNetwork network = network(parts)) {
      compare("TensorFlow", layout, parts, network::compile);
    }
  }

  void throughOnnx(RecordedLayout layout, Path scratch) throws IOException {
    compare(
        "ONNX Runtime",
        layout,
        NetworkParts.of(recording, layout.sizes()),
        computation -> {
          Path file = scratch.resolve(recording.name() + "." + layout.prefix() + "onnx");
          List<String> outputs =
              new OnnxWriter("policytrim")
                  .write(file, computation, WeightSource.of(recording.weights()));
          List<String> inputs = computation.inputs().stream().map(Computation.Input::name).toList();
          return OnnxComputation.open(file, inputs, outputs, compute.threads(), compute.device());
        });
  }

  private TensorFlowNetwork network(NetworkParts parts) {
    TensorFlowNetwork network = new TensorFlowNetwork(parts.schemas(), compute);
    try {
      for (ParameterSchema schema : parts.schemas()) {
        network.load(schema, schema.select(recording.weights()));
      }
    } catch (IllegalArgumentException e) {
      network.close();
      throw e;
    }
    return network;
  }

  private void compare(String name, RecordedLayout layout, NetworkParts parts, BackEnd backEnd)
      throws IOException {
    Differences differences = new Differences(recording.trace(), name, recording.name(), found);
    NamedTensors traced;
    try (CompiledComputation computation =
        backEnd.compile(new TraceComputation(layout.sizes(), parts, recording.temperature()))) {
      traced = computation.run(layout.inputs());
    }
    sequence(layout, differences);
    vision(layout, traced, differences);
    decoder(layout, traced, differences);
    TokenComparison tokens = new TokenComparison(recording, layout, differences);
    tokens.compare(traced);
    if (parts.regression() != null) {
      FloatTensor actions = traced.floats(TraceComputation.REGRESSED);
      close(layout, differences, "L1 head", "l1_actions", actions);
      close(layout, differences, "L1 head", "l1_actions_unnorm", tokens.unnormalised(actions));
    }
    if (parts.values() != null) {
      FloatTensor values = traced.floats(TraceComputation.VALUES);
      close(layout, differences, "values", "values", values);
    }
  }

  private static void close(
      RecordedLayout layout,
      Differences differences,
      String kind,
      String name,
      FloatTensor numbers) {
    differences.close(kind, layout.prefix() + name, numbers, TOLERANCE);
  }

  private static void sequence(RecordedLayout layout, Differences differences) {
    String kind = "masks and positions";
    FloatTensor valid = layout.inputs().floats("valid");
    FloatTensor positions = layout.inputs().floats("positions");
    String p = layout.prefix();
    differences.equal(kind, p + "mm_attention_mask", layout.inRecordedOrder(valid));
    differences.equal(kind, p + "mm_position_ids", layout.inRecordedOrder(positions));
    differences.equal(kind, p + "predict_positions", layout.readPlaces());
  }

  private static void vision(RecordedLayout layout, NamedTensors traced, Differences differences) {
    close(layout, differences, "patch features", "patch_features", traced.floats("patch_features"));
    close(
        layout,
        differences,
        "projected patches",
        "projected_patches",
        traced.floats("projected_patches"));
    if (layout.sizes().stateTokens() > 0) {
      close(layout, differences, "state token", "proprio_token", traced.floats("proprio_token"));
    }
    if (layout.prefix().equals("off.")) {
      for (String name : traced.names()) {
        if (name.startsWith(TraceComputation.TOWER)) {
          differences.close("image towers", name, traced.floats(name), TOLERANCE);
        }
      }
    }
  }

  private static void decoder(RecordedLayout layout, NamedTensors traced, Differences differences) {
    for (String name : traced.names()) {
      boolean whole =
          name.equals(TraceComputation.EMBEDDED)
              || name.startsWith(TraceComputation.LAYER)
              || name.equals(TraceComputation.NORMED);
      if (whole) {
        FloatTensor ordered = layout.inRecordedOrder(traced.floats(name));
        close(layout, differences, "hidden states", name, ordered);
      }
    }
    // These came the short way that policies take.
    close(
        layout,
        differences,
        "hidden states",
        TraceComputation.READ,
        traced.floats(TraceComputation.READ));
    close(
        layout,
        differences,
        "logits",
        TraceComputation.LOGITS,
        traced.floats(TraceComputation.LOGITS));
  }

  /** The imitation loss and its gradient; only TensorFlow has one. */
  void gradients() {
    if (!recording.trace().names().contains("sft.loss")) {
      return;
    }
    RecordedLayout layout = RecordedLayout.imitation(recording);
    NetworkParts parts = NetworkParts.of(recording, layout.sizes());
    try (TensorFlowNetwork network = network(parts)) {
      List<Parameter> parameters =
          parts.schemas().stream().flatMap(schema -> schema.parameters().stream()).toList();
      TensorFlowTrainer trainer =
          network.trainer(
              new ImitationComputation(layout.sizes(), parts.backbone(), parts.decoder()),
              ImitationComputation.LOSS,
              parameters);
      NamedTensors outputs =
          trainer.accumulate(
              layout
                  .inputs()
                  .with(ImitationComputation.LABELS, labels(layout))
                  .with(ImitationComputation.SHARES, shares(layout)));
      Differences differences =
          new Differences(recording.trace(), "TensorFlow", recording.name(), found);
      differences.close(
          "imitation loss", "sft.loss", outputs.floats(ImitationComputation.LOSS), TOLERANCE);
      NamedTensors gradient = trainer.gradient();
      for (String name : recording.trace().names()) {
        if (name.startsWith(GRADIENT)) {
          FloatTensor slope = gradient.floats(name.substring(GRADIENT.length()));
          differences.close("gradients", name, slope, GRADIENT_TOLERANCE);
        }
      }
    }
  }

  private IntTensor labels(RecordedLayout layout) {
    int count = ImitationComputation.labels(layout.sizes());
    int[] all = recording.trace().ints("sft.labels").toArray();
    int[] labels = new int[count];
    System.arraycopy(all, all.length - count, labels, 0, count);
    return IntTensor.wrap(Shape.of(1, count), labels);
  }

  private static FloatTensor shares(RecordedLayout layout) {
    int count = ImitationComputation.labels(layout.sizes());
    float[] shares = new float[count];
    java.util.Arrays.fill(shares, 1f / count);
    return FloatTensor.wrap(Shape.of(1, count), shares);
  }
}
