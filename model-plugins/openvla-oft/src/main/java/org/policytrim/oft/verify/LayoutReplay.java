package org.policytrim.oft.verify;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.operation.CompiledComputation;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.tensorflow.TensorFlowTrainer;
import org.policytrim.network.verify.RecordedRun;
import org.policytrim.network.verify.Replay;
import org.policytrim.oft.graph.CrossEntropyComputation;
import org.policytrim.oft.graph.SequenceLayout;

/**
 * The comparison of a recorded network with its recording in one layout. Numbers differ by a share
 * of the recorded tensor's largest value; whole numbers have to be equal.
 */
final class LayoutReplay {

  /** The tolerance of errors, as a share of each tensor's largest value. */
  private static final double TOLERANCE = 1e-4;

  private static final double GRADIENT_TOLERANCE = 1e-3;
  private static final String GRADIENT = "sft.grad.";

  private final RecordedRun run;
  private final RecordedLayout layout;
  private final Replay replay;
  private final RecordedNetwork parts;

  LayoutReplay(RecordedRun run, RecordedLayout layout, Replay replay) {
    this.run = run;
    this.layout = layout;
    this.replay = replay;
    this.parts = RecordedNetwork.of(run, layout.sizes());
  }

  /** Compares everything that was recorded, with both back ends. */
  void compare() throws IOException {
    double temperature = run.number("temperature");
    RecordedNetwork.Trace trace = new RecordedNetwork.Trace(layout.sizes(), parts, temperature);
    replay.compare(
        parts.schemas(),
        run.weights(),
        backEnd -> {
          NamedTensors traced;
          try (CompiledComputation computation = backEnd.compile(trace)) {
            traced = computation.run(layout.inputs());
          }
          new WithBackEnd(backEnd.name()).compare(traced);
        });
  }

  /** Compares the imitation loss and its gradient, which only TensorFlow computes. */
  void compareImitation() {
    try (TensorFlowNetwork network = replay.network(parts.schemas(), run.weights())) {
      List<Parameter> parameters =
          parts.schemas().stream().flatMap(schema -> schema.parameters().stream()).toList();
      TensorFlowTrainer trainer =
          network.trainer(
              new CrossEntropyComputation(layout.sizes(), parts.backbone(), parts.decoder()),
              CrossEntropyComputation.LOSS,
              parameters);
      NamedTensors outputs =
          trainer.accumulate(
              layout
                  .inputs()
                  .with(CrossEntropyComputation.LABELS, labels())
                  .with(CrossEntropyComputation.SHARES, shares()));
      replay.addRelative(
          "imitation loss, TensorFlow",
          outputs.floats(CrossEntropyComputation.LOSS),
          run.trace().floats("sft.loss"),
          TOLERANCE,
          run.name() + " sft.loss");
      NamedTensors gradient = trainer.gradient();
      for (String name : run.trace().names()) {
        if (name.startsWith(GRADIENT)) {
          replay.addRelative(
              "gradients, TensorFlow",
              gradient.floats(name.substring(GRADIENT.length())),
              run.trace().floats(name),
              GRADIENT_TOLERANCE,
              run.name() + " " + name);
        }
      }
    }
  }

  private IntTensor labels() {
    int count = CrossEntropyComputation.labels(layout.sizes());
    int[] all = run.trace().ints("sft.labels").toArray();
    return IntTensor.wrap(
        Shape.of(1, count), Arrays.copyOfRange(all, all.length - count, all.length));
  }

  private FloatTensor shares() {
    int count = CrossEntropyComputation.labels(layout.sizes());
    float[] shares = new float[count];
    Arrays.fill(shares, 1f / count);
    return FloatTensor.wrap(Shape.of(1, count), shares);
  }

  /** The comparison with one back end. */
  final class WithBackEnd {

    private final String backEnd;

    WithBackEnd(String backEnd) {
      this.backEnd = backEnd;
    }

    private void compare(NamedTensors traced) {
      sequence();
      vision(traced);
      decoder(traced);
      TokenComparison tokens = new TokenComparison(run, layout, this);
      tokens.compare(traced);
      if (parts.regression() != null) {
        FloatTensor actions = traced.floats(RecordedNetwork.Trace.REGRESSED);
        close("L1 head", "l1_actions", actions);
        close("L1 head", "l1_actions_unnorm", tokens.unnormalised(actions));
      }
      if (parts.values() != null) {
        close("values", "values", traced.floats(RecordedNetwork.Trace.VALUES));
      }
    }

    /** Compares numbers, if any were recorded under that name in this layout. */
    void close(String kind, String name, FloatTensor numbers) {
      closeTo(kind, layout.prefix() + name, numbers);
    }

    private void closeTo(String kind, String recorded, FloatTensor numbers) {
      if (run.trace().names().contains(recorded)) {
        replay.addRelative(
            kind + ", " + backEnd,
            numbers,
            run.trace().floats(recorded),
            TOLERANCE,
            run.name() + " " + recorded);
      }
    }

    /** Compares whole numbers, if any were recorded under that name in this layout. */
    void equal(String kind, String name, FloatTensor numbers) {
      String recorded = layout.prefix() + name;
      Tensor expected = run.trace().tensors().get(recorded);
      if (!(expected instanceof IntTensor known)) {
        return;
      }
      replay.addLargest(
          kind + ", " + backEnd,
          numbers,
          RecordedRun.floats(known),
          0,
          run.name() + " " + recorded);
    }

    private void sequence() {
      String kind = "masks and positions";
      FloatTensor valid = layout.inputs().floats(SequenceLayout.VALID);
      FloatTensor positions = layout.inputs().floats(SequenceLayout.POSITIONS);
      equal(kind, "mm_attention_mask", layout.inRecordedOrder(valid));
      equal(kind, "mm_position_ids", layout.inRecordedOrder(positions));
      equal(kind, "predict_positions", layout.readPlaces());
    }

    private void vision(NamedTensors traced) {
      close("patch features", "patch_features", traced.floats(RecordedNetwork.Trace.FEATURES));
      close(
          "projected patches", "projected_patches", traced.floats(RecordedNetwork.Trace.PROJECTED));
      if (layout.sizes().stateTokens() > 0) {
        close("state token", "proprio_token", traced.floats(RecordedNetwork.Trace.STATE_TOKEN));
      }
      if (layout.prefix().equals(RecordedLayout.OFFICIAL)) {
        for (String name : traced.names()) {
          if (name.startsWith(RecordedNetwork.Trace.TOWER)) {
            closeTo("image towers", name, traced.floats(name));
          }
        }
      }
    }

    private void decoder(NamedTensors traced) {
      for (String name : traced.names()) {
        boolean whole =
            name.equals(RecordedNetwork.Trace.EMBEDDED)
                || name.startsWith(RecordedNetwork.Trace.LAYER)
                || name.equals(RecordedNetwork.Trace.NORMED);
        if (whole) {
          close("hidden states", name, layout.inRecordedOrder(traced.floats(name)));
        }
      }
      // These are computed as policies do, with the decoder's shortcuts.
      close("hidden states", RecordedNetwork.Trace.READ, traced.floats(RecordedNetwork.Trace.READ));
      close("logits", RecordedNetwork.Trace.LOGITS, traced.floats(RecordedNetwork.Trace.LOGITS));
    }
  }
}
