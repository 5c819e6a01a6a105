package org.policytrim.oft.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.layer.AttentionMask;
import org.policytrim.network.layer.GatedMlp;
import org.policytrim.network.layer.GroupedAttention;
import org.policytrim.network.layer.RmsNorm;
import org.policytrim.network.layer.RotaryAttention;
import org.policytrim.network.layer.RotaryPositions;
import org.policytrim.network.layer.TokenEmbedding;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.LowRank;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.ParameterScope;
import org.policytrim.network.parameter.StoragePrecision;

/**
 * The decoder: a Llama over the whole sequence, in which every token attends to all valid ones, the
 * later ones too. The action slots are zero vectors. The token of a slot is read from the hidden
 * state before it, for all slots at once.
 *
 * <p>Two computations are saved because they would not change the result. Slots are equal until the
 * first layer has rotated them, so that layer computes one slot and gives it the weight of all. In
 * the last layer only the tokens that are read are computed.
 */
public final class Decoder {

  private final OftSizes sizes;
  private final ParameterSchema schema;
  private final ParameterSchema trained;
  private final TokenEmbedding words;
  private final RotaryPositions positions;
  private final List<Layer> layers = new ArrayList<>();
  private final RmsNorm lastNorm;
  private final Parameter languageHead;

  /** Registers all weights of a decoder that is trained whole. */
  public Decoder(OftSizes sizes) {
    this(sizes, null);
  }

  /**
   * Registers all its weights.
   *
   * @param adapters the low-rank adapters that are trained while its own weights are frozen and
   *     kept in half precision; null if it is trained whole
   */
  public Decoder(OftSizes sizes, @Nullable LowRank adapters) {
    this.sizes = sizes;
    OftSizes.Language language = sizes.language();
    ParameterScope root;
    if (adapters == null) {
      schema = new ParameterSchema();
      trained = schema;
      root = schema.root();
    } else {
      schema = new ParameterSchema(StoragePrecision.BFLOAT16);
      trained = new ParameterSchema();
      root = schema.root().adaptedBy(trained.root(), adapters);
    }
    ParameterScope scope = root.child("language_model");
    ParameterScope model = scope.child("model");
    double deviation = 1 / Math.sqrt(language.width());
    words =
        new TokenEmbedding(
            model.child("embed_tokens"), language.rows(), language.width(), deviation);
    positions = new RotaryPositions(language.headWidth(), language.theta(), sizes.sequence());
    for (int i = 0; i < language.depth(); i++) {
      layers.add(new Layer(model.child("layers").child(Integer.toString(i)), language, positions));
    }
    lastNorm = RmsNorm.scaled(model.child("norm"), language.width(), language.epsilon());
    languageHead =
        scope
            .child("lm_head")
            .parameter("weight", Initializer.fanIn(), language.rows(), language.width());
  }

  /** Returns its own weights, under the checkpoint's names. */
  public ParameterSchema schema() {
    return schema;
  }

  /** Returns the trained weights: its own, or its adapters'. */
  public ParameterSchema trained() {
    return trained;
  }

  /** Returns true if only its adapters are trained. */
  public boolean isAdapted() {
    return trained != schema;
  }

  /**
   * Builds the hidden states that are read: those before each slot and, with {@code alsoStop}, the
   * one before the stop token.
   *
   * @return [batch, slots or one more, width], after the last norm
   */
  public <T> T read(TensorOperations<T> ops, Inputs<T> inputs, boolean alsoStop) {
    int read = sizes.slots() + (alsoStop ? 1 : 0);
    T x = firstLayer(ops, inputs);
    int tokens = sizes.sequence();
    RotaryPositions.Rotation<T> rotation = positions.at(ops, inputs.positions(), tokens);
    AttentionMask<T> mask = AttentionMask.keys(ops, inputs.valid(), tokens);
    for (int i = 1; i < layers.size(); i++) {
      int queries = i == layers.size() - 1 ? read : tokens;
      x = layers.get(i).apply(ops, x, rotation, mask, new GroupedAttention.Sizes(queries, tokens));
    }
    T seen = layers.size() == 1 ? ops.slice(x, 1, 0, read) : x;
    return lastNorm.apply(ops, seen);
  }

  /**
   * Builds the output of every layer for all tokens, without any shortcut.
   *
   * @return [batch, sequence, width] each: the embedded sequence, then the output of each layer,
   *     then that of the last norm
   */
  public <T> List<T> each(TensorOperations<T> ops, Inputs<T> inputs) {
    int tokens = sizes.sequence();
    RotaryPositions.Rotation<T> rotation = positions.at(ops, inputs.positions(), tokens);
    AttentionMask<T> mask = AttentionMask.keys(ops, inputs.valid(), tokens);
    List<T> all = new ArrayList<>(List.of(withAllSlots(ops, shortened(ops, inputs))));
    for (Layer layer : layers) {
      all.add(
          layer.apply(
              ops, all.getLast(), rotation, mask, new GroupedAttention.Sizes(tokens, tokens)));
    }
    all.add(lastNorm.apply(ops, all.getLast()));
    return all;
  }

  /** Builds the first layer with one slot for all. */
  private <T> T firstLayer(TensorOperations<T> ops, Inputs<T> inputs) {
    int tokens = sizes.sequence() - sizes.slots() + 1;
    T places = withOneSlot(ops, inputs.positions());
    T valid = withOneSlot(ops, inputs.valid());
    float[] count = new float[tokens];
    // With this added to its score, one slot has the weight of all.
    count[1] = (float) Math.log(sizes.slots());
    T added = AttentionMask.keys(ops, valid, tokens).added();
    T counted = ops.constant(FloatTensor.wrap(Shape.of(1, 1, tokens), count));
    AttentionMask<T> mask = new AttentionMask<>(ops.add(added, counted), false);
    T out =
        layers
            .getFirst()
            .apply(
                ops,
                shortened(ops, inputs),
                positions.at(ops, places, tokens),
                mask,
                new GroupedAttention.Sizes(tokens, tokens));
    return withAllSlots(ops, out);
  }

  /** Embeds the sequence with one slot. */
  private <T> T shortened(TensorOperations<T> ops, Inputs<T> inputs) {
    List<T> prompt =
        ops.split(words.apply(ops, inputs.tokens()), 1, 1, 1, sizes.promptTokens() - 2);
    T zero = ops.scale(prompt.getFirst(), 0);
    List<T> parts = new ArrayList<>(List.of(prompt.getFirst(), zero));
    if (sizes.stop()) {
      T id = ops.constant(IntTensor.copyOf(Shape.of(1, 1), new int[] {sizes.language().stopId()}));
      parts.add(ops.add(zero, words.apply(ops, id)));
    }
    parts.add(prompt.get(1));
    parts.add(inputs.visual());
    parts.add(prompt.getLast());
    return ops.concatenate(1, parts);
  }

  /** Selects the rows of a sequence with one slot from a row per token. */
  private <T> T withOneSlot(TensorOperations<T> ops, T rows) {
    T front = ops.slice(rows, 1, 0, 2);
    T rest = ops.slice(rows, 1, 1 + sizes.slots(), sizes.sequence());
    return ops.concatenate(1, List.of(front, rest));
  }

  private <T> T withAllSlots(TensorOperations<T> ops, T x) {
    List<T> parts = ops.split(x, 1, 1, 1, sizes.sequence() - sizes.slots() - 1);
    T slots = ops.tile(parts.get(1), 1, sizes.slots(), 1);
    return ops.concatenate(1, List.of(parts.getFirst(), slots, parts.getLast()));
  }

  /**
   * Builds the logits of the action tokens, lowest id first.
   *
   * @param read as {@link #read} gave it
   * @return [batch, tokens, bins]
   */
  public <T> T actionLogits(TensorOperations<T> ops, T read) {
    int first = sizes.language().firstAction();
    T rows = ops.slice(ops.parameter(languageHead), 0, first, first + OftSizes.BINS);
    return ops.linear(read, rows);
  }

  /**
   * Builds the log-probabilities of the action tokens.
   *
   * @param read as {@link #read} gave it
   * @param temperature the divisor of the logits, above 0
   * @return [batch, tokens, bins]
   */
  <T> T actionDistribution(TensorOperations<T> ops, T read, double temperature) {
    return ops.logSoftmax(ops.scale(actionLogits(ops, read), 1 / temperature));
  }

  /**
   * Builds the logits of the whole vocabulary, padding rows included.
   *
   * @return [batch, tokens, rows]
   */
  public <T> T allLogits(TensorOperations<T> ops, T read) {
    return ops.linear(read, ops.parameter(languageHead));
  }

  /**
   * The inputs of a decoder, in the order in which it computes: the prompt's last token, the action
   * slots, the stop token if there is one, the prompt's first token, the tokens of images and
   * state, the rest of the prompt. Attention is invariant to this order; a token's place in the
   * original sequence is its position.
   *
   * @param visual [batch, visual tokens, width]
   * @param tokens ints [batch, prompt tokens]: the prompt's last, its first, the rest of it
   * @param positions [batch, sequence], whole numbers from 0 on
   * @param valid [batch, sequence], 1 for valid tokens, 0 for padding
   */
  public record Inputs<T>(T visual, T tokens, T positions, T valid) {}

  /** Attention with rotary positions and a SwiGLU, each on a normalised copy and added. */
  private static final class Layer {

    private final RmsNorm attentionNorm;
    private final RotaryAttention attention;
    private final RmsNorm mlpNorm;
    private final GatedMlp mlp;

    Layer(ParameterScope scope, OftSizes.Language sizes, RotaryPositions positions) {
      int width = sizes.width();
      attentionNorm = RmsNorm.scaled(scope.child("input_layernorm"), width, sizes.epsilon());
      attention =
          new RotaryAttention(
              scope.child("self_attn"),
              width,
              new GroupedAttention(sizes.heads(), sizes.keyHeads(), sizes.headWidth()),
              positions);
      mlpNorm = RmsNorm.scaled(scope.child("post_attention_layernorm"), width, sizes.epsilon());
      mlp = new GatedMlp(scope.child("mlp"), width, sizes.hidden(), Activation.SILU);
    }

    /**
     * Builds it.
     *
     * @param x [batch, sizes' keys, width]; all tokens are attended to, the first ones, as many as
     *     {@code sizes} has queries, are computed
     * @param rotation of all tokens
     * @param mask hides some of the tokens
     * @return [batch, sizes' queries, width]
     */
    <T> T apply(
        TensorOperations<T> ops,
        T x,
        RotaryPositions.Rotation<T> rotation,
        AttentionMask<T> mask,
        GroupedAttention.Sizes sizes) {
      RotaryAttention.Projected<T> projected =
          attention.project(ops, attentionNorm.apply(ops, x), rotation, sizes.keys());
      T queries = first(ops, projected.queries(), sizes);
      T mixed = attention.attend(ops, queries, projected.own(), mask, sizes);
      T attended = ops.add(first(ops, x, sizes), mixed);
      return ops.add(attended, mlp.apply(ops, mlpNorm.apply(ops, attended)));
    }

    private static <T> T first(TensorOperations<T> ops, T x, GroupedAttention.Sizes sizes) {
      return sizes.queries() == sizes.keys() ? x : ops.slice(x, 1, 0, sizes.queries());
    }
  }
}
