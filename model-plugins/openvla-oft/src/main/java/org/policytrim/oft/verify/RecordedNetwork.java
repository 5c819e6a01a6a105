package org.policytrim.oft.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrim.network.layer.Dense;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.ParameterScope;
import org.policytrim.network.verify.RecordedRun;
import org.policytrim.oft.graph.Decoder;
import org.policytrim.oft.graph.OftBackbone;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.graph.RegressionHead;
import org.policytrim.oft.graph.SequenceLayout;

/**
 * The parts of a recorded network in one layout.
 *
 * @param backbone images and state to tokens
 * @param decoder the language model
 * @param regression the regression head; null where none was recorded
 * @param values the value head; null where none was recorded
 */
record RecordedNetwork(
    OftBackbone backbone,
    Decoder decoder,
    @Nullable RegressionHead regression,
    @Nullable ValueHead values) {

  /** The prefix of the value head's names. */
  static final String VALUE_HEAD = "value_head";

  static RecordedNetwork of(RecordedRun run, OftSizes sizes) {
    RegressionHead regression =
        run.hasPart(RegressionHead.PLACE)
            ? new RegressionHead(
                sizes,
                run.whole("action_head", "hidden_dim"),
                run.whole("action_head", "num_blocks"))
            : null;
    ValueHead values = run.hasPart(VALUE_HEAD) ? ValueHead.of(run, sizes.language().width()) : null;
    return new RecordedNetwork(new OftBackbone(sizes), new Decoder(sizes), regression, values);
  }

  /** Returns the weights of all parts. */
  List<ParameterSchema> schemas() {
    List<ParameterSchema> schemas = new ArrayList<>(List.of(backbone.schema(), decoder.schema()));
    if (regression != null) {
      schemas.add(regression.schema());
    }
    if (values != null) {
      schemas.add(values.schema());
    }
    return schemas;
  }

  /**
   * Returns the sizes of a recorded network.
   *
   * @param promptTokens the longest prompt
   * @param stop true if a stop token follows the slots
   * @param state true if the robot's state enters, provided that the network reads one
   */
  static OftSizes sizes(RecordedRun run, int promptTokens, boolean stop, boolean state) {
    int heads = run.whole("text_config", "num_attention_heads");
    int vocabulary = run.whole("vocab_size");
    boolean proprio = state && run.node("use_proprio").asBoolean();
    return new OftSizes(
        tower(run, OftBackbone.TOWERS.getFirst()),
        tower(run, OftBackbone.TOWERS.getLast()),
        run.node("image_sizes").path(0).asInt(),
        new OftSizes.Language(
            run.whole("text_config", "hidden_size"),
            run.whole("text_config", "intermediate_size"),
            run.whole("text_config", "num_hidden_layers"),
            heads,
            run.whole("text_config", "num_key_value_heads"),
            run.whole("text_config", "hidden_size") / heads,
            vocabulary,
            run.whole("text_config", "vocab_size") - vocabulary,
            run.whole("stop_token_id"),
            run.number("text_config", "rms_norm_eps"),
            run.number("text_config", "rope_theta")),
        run.whole("num_images_in_input"),
        proprio ? run.whole("proprio_dim") : 0,
        proprio ? 1 : 0,
        promptTokens,
        run.whole("num_actions_chunk"),
        run.whole("action_dim"),
        stop);
  }

  private static OftSizes.Tower tower(RecordedRun run, String name) {
    int prefix = run.whole(name, "num_prefix_tokens");
    return new OftSizes.Tower(
        run.whole(name, "embed_dim"),
        run.whole(name, "mlp_hidden"),
        run.whole(name, "output_block") + 1,
        run.whole(name, "num_heads"),
        run.whole(name, "patch_size"),
        Math.max(0, prefix - 1),
        prefix > 0,
        run.node(name, "layer_scale").asBoolean());
  }

  /**
   * The critic that other projects train beside the policy. PolicyTrim has none; recordings of it
   * show that heads read the right hidden states.
   */
  static final class ValueHead {

    private final ParameterSchema schema = new ParameterSchema();
    private final Dense first;
    private final Dense second;
    private final Parameter third;

    private ValueHead(int width, List<Integer> hidden, int outputs) {
      ParameterScope scope = schema.root().child(VALUE_HEAD).child("mlp");
      first = Dense.withBias(scope.child("0"), width, hidden.getFirst());
      second = Dense.withBias(scope.child("2"), hidden.getFirst(), hidden.getLast());
      third = scope.child("4").parameter("weight", Initializer.fanIn(), outputs, hidden.getLast());
    }

    private static ValueHead of(RecordedRun run, int width) {
      List<Integer> hidden = new ArrayList<>();
      run.node(VALUE_HEAD, "hidden_sizes").forEach(size -> hidden.add(size.asInt()));
      return new ValueHead(
          width, hidden, run.config().path(VALUE_HEAD).path("output_dim").asInt(1));
    }

    ParameterSchema schema() {
      return schema;
    }

    /** Builds it: [batch, width] to [batch, outputs]. */
    <T> T apply(TensorOperations<T> ops, T x) {
      T inner = ops.activate(first.apply(ops, x), Activation.GELU_ERF);
      inner = ops.activate(second.apply(ops, inner), Activation.GELU_ERF);
      return ops.linear(inner, ops.parameter(third));
    }
  }

  /** All recorded tensors of one layout, in one graph. */
  static final class Trace implements Computation {

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

    Trace(OftSizes sizes, RecordedNetwork parts, double temperature) {
      this.sizes = sizes;
      this.parts = parts;
      this.temperature = temperature;
    }

    @Override
    public List<Input> inputs() {
      List<Input> inputs = new ArrayList<>(parts.backbone().inputs());
      inputs.addAll(SequenceLayout.sequence(sizes));
      return inputs;
    }

    @Override
    public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
      Map<String, T> traced = new LinkedHashMap<>();
      T pixels = inputs.get(OftBackbone.PIXELS);
      T state = inputs.get(OftBackbone.STATE);
      parts
          .backbone()
          .blocks(ops, pixels)
          .forEach((name, value) -> traced.put(TOWER + name, value));
      traced.put(FEATURES, parts.backbone().patchFeatures(ops, pixels));
      traced.put(PROJECTED, parts.backbone().project(ops, traced.get(FEATURES)));
      if (state != null) {
        traced.put(STATE_TOKEN, parts.backbone().stateTokens(ops, state));
      }
      Decoder.Inputs<T> sequence =
          SequenceLayout.read(parts.backbone().visualTokens(ops, pixels, state), inputs);
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
      @Nullable ValueHead values = parts.values();
      if (values != null) {
        // The token before the first slot is the prompt's last token.
        T last = ops.reshape(ops.slice(read, 1, 0, 1), -1, sizes.language().width());
        traced.put(VALUES, values.apply(ops, last));
      }
    }
  }
}
