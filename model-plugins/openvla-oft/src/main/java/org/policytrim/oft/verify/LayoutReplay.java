package org.policytrim.oft.verify;

import java.io.IOException;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.operation.CompiledComputation;
import org.policytrim.network.verify.RecordedRun;
import org.policytrim.network.verify.Replay;
import org.policytrim.oft.graph.SequenceFeatures;

/**
 * The comparison of a recorded network with its recording in one layout. Numbers differ by a share
 * of the recorded tensor's largest value, whole numbers by the count of unequal ones.
 */
final class LayoutReplay {

  /** The tolerance of errors, as a share of each tensor's largest value. */
  static final double TOLERANCE = 1e-4;

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
    TraceComputation trace = new TraceComputation(layout.sizes(), parts, temperature);
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
        FloatTensor actions = traced.floats(TraceComputation.REGRESSED);
        close("L1 head", "l1_actions", actions);
        close("L1 head", "l1_actions_unnorm", tokens.unnormalised(actions));
      }
      if (parts.values() != null) {
        close("values", "values", traced.floats(TraceComputation.VALUES));
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
      int count = known.shape().elements();
      double unequal = numbers.shape().elements() == count ? 0 : Double.POSITIVE_INFINITY;
      for (int i = 0; i < count && Double.isFinite(unequal); i++) {
        unequal += numbers.get(i) == known.get(i) ? 0 : 1;
      }
      replay.add(kind + ", " + backEnd, unequal, 0, count, run.name() + " " + recorded);
    }

    private void sequence() {
      String kind = "masks and positions";
      FloatTensor valid = layout.inputs().floats(SequenceFeatures.VALID);
      FloatTensor positions = layout.inputs().floats(SequenceFeatures.POSITIONS);
      equal(kind, "mm_attention_mask", layout.inRecordedOrder(valid));
      equal(kind, "mm_position_ids", layout.inRecordedOrder(positions));
      equal(kind, "predict_positions", layout.readPlaces());
    }

    private void vision(NamedTensors traced) {
      close("patch features", "patch_features", traced.floats(TraceComputation.FEATURES));
      close("projected patches", "projected_patches", traced.floats(TraceComputation.PROJECTED));
      if (layout.sizes().stateTokens() > 0) {
        close("state token", "proprio_token", traced.floats(TraceComputation.STATE_TOKEN));
      }
      if (layout.prefix().equals(RecordedLayout.OFFICIAL)) {
        for (String name : traced.names()) {
          if (name.startsWith(TraceComputation.TOWER)) {
            closeTo("image towers", name, traced.floats(name));
          }
        }
      }
    }

    private void decoder(NamedTensors traced) {
      for (String name : traced.names()) {
        boolean whole =
            name.equals(TraceComputation.EMBEDDED)
                || name.startsWith(TraceComputation.LAYER)
                || name.equals(TraceComputation.NORMED);
        if (whole) {
          close("hidden states", name, layout.inRecordedOrder(traced.floats(name)));
        }
      }
      // These are computed as policies do, with the decoder's shortcuts.
      close("hidden states", TraceComputation.READ, traced.floats(TraceComputation.READ));
      close("logits", TraceComputation.LOGITS, traced.floats(TraceComputation.LOGITS));
    }
  }
}
