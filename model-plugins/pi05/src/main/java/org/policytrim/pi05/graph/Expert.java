package org.policytrim.pi05.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.flow.FlowDirection;
import org.policytrim.network.flow.FlowNetwork;
import org.policytrim.network.flow.NoiseHead;
import org.policytrim.network.flow.Rows;
import org.policytrim.network.flow.VelocityField;
import org.policytrim.network.layer.AdaptiveNorms;
import org.policytrim.network.layer.AdaptiveNorms.Modulation;
import org.policytrim.network.layer.AttentionMask;
import org.policytrim.network.layer.Dense;
import org.policytrim.network.layer.GatedMlp;
import org.policytrim.network.layer.GroupedAttention;
import org.policytrim.network.layer.KeyValues;
import org.policytrim.network.layer.RotaryAttention;
import org.policytrim.network.layer.RotaryPositions;
import org.policytrim.network.layer.SinusoidalTime;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.Computation.Input;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.ParameterScope;

/**
 * The action expert: the velocity of a noisy chunk at a denoise time, given the prefix's keys and
 * values. Actions attend to each other and to all valid prefix tokens.
 */
public final class Expert implements FlowNetwork {

  /** Training times are drawn from Beta(1.5, 1), which favours noisy ones. */
  private static final double BETA = 1.5;

  /** The smallest training time. */
  private static final double LEAST_TIME = 0.001;

  private static final String DECODER = "paligemma_with_expert.gemma_expert.model";

  private final Pi05Sizes sizes;
  private final int chunkLength;
  private final ParameterSchema schema = new ParameterSchema();
  private final Dense actionsIn;
  private final Dense actionsOut;
  private final Dense timeIn;
  private final Dense timeOut;
  private final AdaptiveNorms norms;
  private final List<RotaryAttention> attentions = new ArrayList<>();
  private final List<GatedMlp> mlps = new ArrayList<>();
  private final RotaryPositions positions;
  private final SinusoidalTime time;
  private final @Nullable NoiseHead noise;

  /**
   * Registers all weights of the expert.
   *
   * @param chunkLength the number of actions it predicts; no weight depends on it
   * @param learnedNoise true to add a {@link NoiseHead}
   */
  public Expert(Pi05Sizes sizes, int chunkLength, boolean learnedNoise) {
    this.sizes = sizes;
    this.chunkLength = chunkLength;
    Pi05Sizes.Language heads = sizes.language();
    int width = sizes.expert().width();
    ParameterScope root = schema.root();
    actionsIn = Dense.withBias(root.child("action_in_proj"), sizes.actionWidth(), width);
    actionsOut = Dense.withBias(root.child("action_out_proj"), width, sizes.actionWidth());
    timeIn = Dense.withBias(root.child("time_mlp_in"), width, width);
    timeOut = Dense.withBias(root.child("time_mlp_out"), width, width);
    positions =
        new RotaryPositions(heads.headWidth(), heads.theta(), sizes.prefixTokens() + chunkLength);
    ParameterScope decoder = root.child(DECODER);
    List<ParameterScope> normPlaces = new ArrayList<>();
    for (int i = 0; i < heads.depth(); i++) {
      ParameterScope layer = decoder.child("layers").child(Integer.toString(i));
      normPlaces.add(layer.child("input_layernorm"));
      normPlaces.add(layer.child("post_attention_layernorm"));
      attentions.add(
          new RotaryAttention(layer.child("self_attn"), width, heads.attention(), positions));
      mlps.add(
          new GatedMlp(layer.child("mlp"), width, sizes.expert().hidden(), Activation.GELU_TANH));
    }
    normPlaces.add(decoder.child("norm"));
    norms = new AdaptiveNorms(normPlaces, width, width, heads.epsilon());
    time =
        new SinusoidalTime(width, sizes.expert().shortestPeriod(), sizes.expert().longestPeriod());
    noise = learnedNoise ? new NoiseHead(root, width, sizes.actionWidth()) : null;
  }

  @Override
  public ParameterSchema schema() {
    return schema;
  }

  @Override
  public int chunkLength() {
    return chunkLength;
  }

  @Override
  public int actionWidth() {
    return sizes.actionWidth();
  }

  @Override
  public FlowDirection direction() {
    return FlowDirection.NOISE_AT_ONE;
  }

  @Override
  public int timeWidth() {
    return time.width();
  }

  @Override
  public void embedTime(double at, float[] target, int position) {
    time.embed((float) at, target, position);
  }

  @Override
  public double drawTime(RandomGenerator random) {
    return Math.pow(random.nextDouble(), 1 / BETA) * (1 - LEAST_TIME) + LEAST_TIME;
  }

  @Override
  public List<Input> features() {
    return PrefixFeatures.inputs(sizes);
  }

  @Override
  public <T> VelocityField<T> field(TensorOperations<T> ops, Map<String, T> features, int each) {
    Rows rows = new Rows(each);
    int keyHeads = sizes.language().keyHeads();
    int headWidth = sizes.language().headWidth();
    List<KeyValues<T>> seen = new ArrayList<>();
    for (KeyValues<T> layer : PrefixFeatures.read(sizes, features)) {
      seen.add(
          new KeyValues<>(
              rows.repeat(ops, layer.keys(), keyHeads, sizes.prefixTokens(), headWidth),
              rows.repeat(ops, layer.values(), keyHeads, sizes.prefixTokens(), headWidth)));
    }
    T valid = rows.repeat(ops, features.get(PrefixFeatures.VALID), sizes.prefixTokens());
    Context<T> context = context(ops, seen, valid);
    return new VelocityField<>() {
      @Override
      public T condition(T times) {
        return modulations(ops, times);
      }

      @Override
      public Velocity<T> velocity(T noisy, T condition) {
        return Expert.this.velocity(ops, context, noisy, condition);
      }

      @Override
      public T deviations(T hidden) {
        if (noise == null) {
          throw new IllegalStateException("this expert has no learned noise");
        }
        return noise.deviations(ops, hidden);
      }
    };
  }

  /** Maps denoise times to the norms' modulations: [rows, width] to [rows, all modulations]. */
  private <T> T modulations(TensorOperations<T> ops, T times) {
    T hidden = ops.activate(timeIn.apply(ops, times), Activation.SILU);
    T condition = ops.activate(timeOut.apply(ops, hidden), Activation.SILU);
    return norms.modulations(ops, condition);
  }

  /**
   * Builds what all denoise steps share.
   *
   * @param prefix keys and values of every layer
   * @param valid [batch, prefix tokens], 1 or 0
   */
  private <T> Context<T> context(TensorOperations<T> ops, List<KeyValues<T>> prefix, T valid) {
    float[] steps = new float[chunkLength];
    float[] ones = new float[chunkLength];
    for (int i = 0; i < chunkLength; i++) {
      steps[i] = i;
      ones[i] = 1;
    }
    Shape row = Shape.of(1, chunkLength);
    T count = ops.reshape(ops.sum(valid, 1), -1, 1);
    T places = ops.add(count, ops.constant(FloatTensor.wrap(row, steps)));
    // A row of ones for each element of the batch, whose size is only known at run time.
    T own = ops.add(ops.scale(count, 0), ops.constant(FloatTensor.wrap(row, ones)));
    T seen = ops.concatenate(1, List.of(valid, own));
    return new Context<>(
        prefix,
        AttentionMask.keys(ops, seen, sizes.prefixTokens() + chunkLength),
        positions.at(ops, places, chunkLength));
  }

  /**
   * Builds the velocity.
   *
   * @param noisy [batch, chunk length, action width]
   * @param modulations [1 or batch, all modulations], the denoise time's
   * @return the velocity and the last hidden state
   */
  private <T> VelocityField.Velocity<T> velocity(
      TensorOperations<T> ops, Context<T> context, T noisy, T modulations) {
    List<Modulation<T>> each = norms.each(ops, modulations);
    GroupedAttention.Sizes extents =
        new GroupedAttention.Sizes(chunkLength, sizes.prefixTokens() + chunkLength);
    T x = actionsIn.apply(ops, noisy);
    for (int layer = 0; layer < attentions.size(); layer++) {
      RotaryAttention attention = attentions.get(layer);
      Modulation<T> before = each.get(2 * layer);
      RotaryAttention.Projected<T> projected =
          attention.project(ops, norms.apply(ops, x, before), context.rotation(), chunkLength);
      KeyValues<T> prefix = context.prefix().get(layer);
      KeyValues<T> seen =
          new KeyValues<>(
              ops.concatenate(2, List.of(prefix.keys(), projected.own().keys())),
              ops.concatenate(2, List.of(prefix.values(), projected.own().values())));
      T mixed = attention.attend(ops, projected.queries(), seen, context.mask(), extents);
      x = ops.add(x, ops.multiply(mixed, before.gate()));
      Modulation<T> between = each.get(2 * layer + 1);
      T mapped = mlps.get(layer).apply(ops, norms.apply(ops, x, between));
      x = ops.add(x, ops.multiply(mapped, between.gate()));
    }
    T hidden = norms.apply(ops, x, each.getLast());
    return new VelocityField.Velocity<>(actionsOut.apply(ops, hidden), hidden);
  }

  /**
   * The prefix as the expert attends to it.
   *
   * @param prefix keys and values of every layer
   * @param mask hides invalid tokens
   * @param rotation of the actions, whose positions follow the valid prefix
   */
  private record Context<T>(
      List<KeyValues<T>> prefix, AttentionMask<T> mask, RotaryPositions.Rotation<T> rotation) {}
}
