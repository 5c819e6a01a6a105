package org.policytrim.oft.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.model.NormalisationStatistics.Range;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.verify.RecordedRun;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.policy.ActionScale;

/** The comparison of tokens, their probabilities and their actions. */
final class TokenComparison {

  private final RecordedRun run;
  private final RecordedLayout layout;
  private final LayoutReplay.WithBackEnd errors;
  private final ActionScale scale;
  private final int rows;

  TokenComparison(RecordedRun run, RecordedLayout layout, LayoutReplay.WithBackEnd errors) {
    this.run = run;
    this.layout = layout;
    this.errors = errors;
    this.scale = scale(run);
    this.rows = layout.placed().size() * layout.sizes().slots();
  }

  void compare(NamedTensors traced) {
    FloatTensor logits = traced.floats(RecordedNetwork.Trace.LOGITS);
    FloatTensor logs = traced.floats(RecordedNetwork.Trace.LOGS);
    FloatTensor all = traced.floats(RecordedNetwork.Trace.ALL_LOGITS);
    int first = layout.sizes().language().firstAction();
    int vocabulary = layout.sizes().language().rows();
    int[] greedy = likeliest(logits, OftSizes.BINS, first);
    int[] greedyOfAll = likeliest(all, vocabulary, 0);
    equal("greedy256", greedy);
    equal("greedy_all", greedyOfAll);
    close("logits", "logit_max_all", chosen(all, vocabulary, greedyOfAll, 0));
    close("log-probabilities", temperature("logprob_t"), logs);
    close("log-probabilities", temperature("entropy_t"), entropy(logs));
    if (run.trace().tensors().get(layout.prefix() + "tokens") instanceof IntTensor tokens) {
      int[] drawn = tokens.toArray();
      close(
          "token log-probabilities",
          temperature("tokens_logprob_t"),
          chosen(logs, OftSizes.BINS, drawn, first));
      close("decoded actions", "normalized_tokens", normalised(drawn));
      close("decoded actions", "sampled_actions", actions(drawn));
    }
    close("decoded actions", "normalized_greedy256", normalised(greedy));
    close("decoded actions", "normalized_greedy_all", normalised(greedyOfAll));
    close("decoded actions", "discrete_actions", actions(greedyOfAll));
    close("decoded actions", "greedy_actions", actions(greedy));
    // The original scores greedily chosen tokens without the temperature.
    close("token log-probabilities", "greedy_prev_logprob_t1.0", untempered(logits, greedy));
  }

  private void close(String kind, String name, FloatTensor numbers) {
    errors.close(kind, name, numbers);
  }

  private void equal(String name, int[] tokens) {
    errors.equal("greedy tokens", name, RecordedRun.floats(IntTensor.wrap(Shape.of(rows), tokens)));
  }

  private String temperature(String name) {
    return name + run.number("temperature");
  }

  /** Returns the scale of actions; grippers keep the network's convention. */
  private static ActionScale scale(RecordedRun run) {
    JsonNode action = run.node("norm_stats").elements().next().path("action");
    List<ActionScale.Axis> axes = new ArrayList<>();
    for (int i = 0; i < action.path("q01").size(); i++) {
      double low = action.path("q01").path(i).asDouble();
      double high = action.path("q99").path(i).asDouble();
      axes.add(
          new ActionScale.Axis(
              new Range((low + high) / 2, 0, low, high),
              action.path("mask").path(i).asBoolean(),
              ActionScale.Gripper.AS_IS));
    }
    return new ActionScale(axes);
  }

  private int[] likeliest(FloatTensor scores, int choices, int first) {
    int[] ids = new int[rows];
    for (int row = 0; row < rows; row++) {
      int best = 0;
      for (int choice = 1; choice < choices; choice++) {
        if (scores.get(row * choices + choice) > scores.get(row * choices + best)) {
          best = choice;
        }
      }
      ids[row] = first + best;
    }
    return ids;
  }

  private FloatTensor chosen(FloatTensor scores, int choices, int[] ids, int first) {
    float[] values = new float[rows];
    for (int row = 0; row < rows; row++) {
      values[row] = scores.get(row * choices + ids[row] - first);
    }
    return FloatTensor.wrap(Shape.of(rows), values);
  }

  private FloatTensor entropy(FloatTensor logs) {
    float[] values = new float[rows];
    for (int row = 0; row < rows; row++) {
      double sum = 0;
      for (int bin = 0; bin < OftSizes.BINS; bin++) {
        double log = logs.get(row * OftSizes.BINS + bin);
        sum -= Math.exp(log) * log;
      }
      values[row] = (float) sum;
    }
    return FloatTensor.wrap(Shape.of(rows), values);
  }

  private FloatTensor untempered(FloatTensor logits, int[] ids) {
    int first = layout.sizes().language().firstAction();
    float[] values = new float[rows];
    for (int row = 0; row < rows; row++) {
      double largest = logits.get(row * OftSizes.BINS + ids[row] - first);
      double sum = 0;
      for (int bin = 0; bin < OftSizes.BINS; bin++) {
        sum += Math.exp(logits.get(row * OftSizes.BINS + bin) - largest);
      }
      values[row] = (float) -Math.log(sum);
    }
    return FloatTensor.wrap(Shape.of(rows), values);
  }

  private FloatTensor normalised(int[] ids) {
    float[] values = new float[rows];
    int first = layout.sizes().language().firstAction();
    for (int row = 0; row < rows; row++) {
      values[row] = (float) ActionScale.Bins.value(ids[row] - first);
    }
    return FloatTensor.wrap(Shape.of(rows), values);
  }

  private FloatTensor actions(int[] ids) {
    float[] values = new float[rows];
    int first = layout.sizes().language().firstAction();
    for (int row = 0; row < rows; row++) {
      int axis = row % layout.sizes().axes();
      values[row] = (float) scale.unnormalise(axis, ActionScale.Bins.value(ids[row] - first));
    }
    return FloatTensor.wrap(Shape.of(rows), values);
  }

  /** Converts regressed numbers to actions. */
  FloatTensor unnormalised(FloatTensor normalised) {
    float[] values = normalised.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) scale.unnormalise(i % layout.sizes().axes(), values[i]);
    }
    return FloatTensor.wrap(normalised.shape(), values);
  }
}
