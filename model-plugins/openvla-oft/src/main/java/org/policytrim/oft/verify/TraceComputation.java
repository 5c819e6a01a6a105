package org.policytrim.oft.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.oft.graph.Decoder;
import org.policytrim.oft.graph.OftBackbone;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.graph.RegressionHead;
import org.policytrim.oft.graph.SequenceFeatures;

/** All recorded tensors of one layout, in one graph. */
final class TraceComputation implements Computation {

  static final String EMBEDDED = "inputs_embeds";
  static final String LAYER = "layer_out.";
  static final String NORMED = "final_norm";
  static final String READ = "actions_hidden_states";
  static final String LOGITS = "logits256";
  static final String LOGS = "logprobs";
  static final String ALL_LOGITS = "all-logits";
  static final String FEATURES = "patch_features";
  static final String PROJECTED = "projected_patches";
  static final String STATE_TOKEN = "proprio_token";
  static final String REGRESSED = "l1_actions";
  static final String VALUES = "values";
  static final String TOWER = "vis.";

  private final OftSizes sizes;
  private final RecordedNetwork parts;
  private final double temperature;

  TraceComputation(OftSizes sizes, RecordedNetwork parts, double temperature) {
    this.sizes = sizes;
    this.parts = parts;
    this.temperature = temperature;
  }

  @Override
  public List<Input> inputs() {
    List<Input> inputs = new ArrayList<>(parts.backbone().inputs());
    inputs.addAll(SequenceFeatures.sequence(sizes));
    return inputs;
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    Map<String, T> traced = new LinkedHashMap<>();
    T pixels = inputs.get(OftBackbone.PIXELS);
    T state = inputs.get(OftBackbone.STATE);
    parts.backbone().blocks(ops, pixels).forEach((name, value) -> traced.put(TOWER + name, value));
    traced.put(FEATURES, parts.backbone().patchFeatures(ops, pixels));
    traced.put(PROJECTED, parts.backbone().project(ops, traced.get(FEATURES)));
    if (state != null) {
      traced.put(STATE_TOKEN, parts.backbone().stateTokens(ops, state));
    }
    Decoder.Inputs<T> sequence =
        SequenceFeatures.read(parts.backbone().visualTokens(ops, pixels, state), inputs);
    List<T> each = parts.decoder().each(ops, sequence);
    traced.put(EMBEDDED, each.getFirst());
    for (int layer = 1; layer < each.size() - 1; layer++) {
      traced.put(LAYER + (layer - 1), each.get(layer));
    }
    traced.put(NORMED, each.getLast());
    decoded(ops, traced, parts.decoder().read(ops, sequence, false));
    return traced;
  }

  private <T> void decoded(TensorOperations<T> ops, Map<String, T> traced, T read) {
    traced.put(READ, read);
    T logits = parts.decoder().actionLogits(ops, read);
    traced.put(LOGITS, logits);
    traced.put(LOGS, ops.logSoftmax(ops.scale(logits, 1 / temperature)));
    traced.put(ALL_LOGITS, parts.decoder().allLogits(ops, read));
    @Nullable RegressionHead regression = parts.regression();
    if (regression != null) {
      traced.put(REGRESSED, regression.apply(ops, read));
    }
    RecordedNetwork.@Nullable ValueHead values = parts.values();
    if (values != null) {
      // The token before the first slot is the prompt's last token.
      T last = ops.reshape(ops.slice(read, 1, 0, 1), -1, sizes.language().width());
      traced.put(VALUES, values.apply(ops, last));
    }
  }
}
