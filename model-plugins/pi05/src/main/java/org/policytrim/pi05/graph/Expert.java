package org.policytrim.pi05.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.layer.AdaptiveNorms;
import org.policytrim.network.layer.AdaptiveNorms.Modulation;
import org.policytrim.network.layer.AttentionMask;
import org.policytrim.network.layer.Dense;
import org.policytrim.network.layer.GatedMlp;
import org.policytrim.network.layer.GroupedAttention;
import org.policytrim.network.layer.RotaryPositions;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.ParameterScope;

/**
 * The trained half: the velocity of a noisy plan at a denoise time, given the prefix's keys and
 * values. Actions see each other and all valid prefix tokens.
 */
public final class Expert {

  private static final String NOISE = "noise_head";
  private static final String DECODER = "paligemma_with_expert.gemma_expert.model";

  private final Pi05Sizes sizes;
  private final int planLength;
  private final ParameterSchema schema = new ParameterSchema();
  private final Dense actionsIn;
  private final Dense actionsOut;
  private final Dense timeIn;
  private final Dense timeOut;
  private final AdaptiveNorms norms;
  private final List<GemmaAttention> attentions = new ArrayList<>();
  private final List<GatedMlp> mlps = new ArrayList<>();
  private final RotaryPositions positions;
  private final @Nullable NoiseHead noise;

  /**
   * Claims all weights of the expert.
   *
   * @param planLength how many actions it predicts; no weight depends on it
   * @param learnedNoise whether it has a {@link NoiseHead}
   */
  public Expert(Pi05Sizes sizes, int planLength, boolean learnedNoise) {
    this.sizes = sizes;
    this.planLength = planLength;
    Pi05Sizes.Language heads = sizes.language();
    int width = sizes.expert().width();
    ParameterScope root = schema.root();
    actionsIn = Dense.withBias(root.child("action_in_proj"), sizes.actionWidth(), width);
    actionsOut = Dense.withBias(root.child("action_out_proj"), width, sizes.actionWidth());
    timeIn = Dense.withBias(root.child("time_mlp_in"), width, width);
    timeOut = Dense.withBias(root.child("time_mlp_out"), width, width);
    positions =
        new RotaryPositions(heads.headWidth(), heads.theta(), sizes.prefixTokens() + planLength);
    ParameterScope decoder = Prefix.scope(root, DECODER);
    List<ParameterScope> normPlaces = new ArrayList<>();
    for (int i = 0; i < heads.depth(); i++) {
      ParameterScope layer = decoder.child("layers").child(Integer.toString(i));
      normPlaces.add(layer.child("input_layernorm"));
      normPlaces.add(layer.child("post_attention_layernorm"));
      attentions.add(new GemmaAttention(layer.child("self_attn"), width, heads, positions));
      mlps.add(
          new GatedMlp(layer.child("mlp"), width, sizes.expert().hidden(), Activation.GELU_TANH));
    }
    normPlaces.add(decoder.child("norm"));
    norms = new AdaptiveNorms(normPlaces, width, width, heads.epsilon());
    noise = learnedNoise ? new NoiseHead(root.child(NOISE), sizes) : null;
  }

  /** Its weights. */
  public ParameterSchema schema() {
    return schema;
  }

  /** Whether a tensor belongs to the noise head, which no published checkpoint has. */
  public static boolean isNoise(String tensor) {
    return tensor.startsWith(NOISE + ".");
  }

  /**
   * Its noise head.
   *
   * @throws IllegalStateException if it was made without one
   */
  public NoiseHead noise() {
    if (noise == null) {
      throw new IllegalStateException("this expert has no learned noise");
    }
    return noise;
  }

  /** How many actions it predicts. */
  public int planLength() {
    return planLength;
  }

  /**
   * What denoise times do to the norms.
   *
   * @param times [rows, expert width], embedded times
   * @return [rows, all modulations]
   */
  public <T> T modulations(TensorOperations<T> ops, T times) {
    T hidden = ops.activate(timeIn.apply(ops, times), Activation.SILU);
    T condition = ops.activate(timeOut.apply(ops, hidden), Activation.SILU);
    return norms.modulations(ops, condition);
  }

  /**
   * What does not change from one denoise step to the next.
   *
   * @param prefix keys and values of every layer
   * @param valid [batch, prefix tokens], 1 or 0
   */
  public <T> Context<T> context(TensorOperations<T> ops, List<KeyValues<T>> prefix, T valid) {
    float[] steps = new float[planLength];
    float[] ones = new float[planLength];
    for (int i = 0; i < planLength; i++) {
      steps[i] = i;
      ones[i] = 1;
    }
    Shape row = Shape.of(1, planLength);
    T count = ops.reshape(ops.sum(valid, 1), -1, 1);
    T places = ops.add(count, ops.constant(FloatTensor.wrap(row, steps)));
    // A row of ones for each element of the batch, whose size is only known when running.
    T own = ops.add(ops.scale(count, 0), ops.constant(FloatTensor.wrap(row, ones)));
    T seen = ops.concatenate(1, List.of(valid, own));
    return new Context<>(
        prefix,
        AttentionMask.keys(ops, seen, sizes.prefixTokens() + planLength),
        positions.at(ops, places, planLength));
  }

  /**
   * The velocity.
   *
   * @param noisy [batch, plan length, action width]
   * @param modulations [1 or batch, all modulations], the denoise time's
   * @return the velocity and the last hidden state
   */
  public <T> Velocity<T> velocity(
      TensorOperations<T> ops, Context<T> context, T noisy, T modulations) {
    List<Modulation<T>> each = norms.each(ops, modulations);
    GroupedAttention.Sizes extents =
        new GroupedAttention.Sizes(planLength, sizes.prefixTokens() + planLength);
    T x = actionsIn.apply(ops, noisy);
    for (int layer = 0; layer < attentions.size(); layer++) {
      GemmaAttention attention = attentions.get(layer);
      Modulation<T> before = each.get(2 * layer);
      GemmaAttention.Projected<T> projected =
          attention.project(ops, norms.apply(ops, x, before), context.rotation(), planLength);
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
    return new Velocity<>(actionsOut.apply(ops, hidden), hidden);
  }

  /**
   * The prefix as the expert sees it.
   *
   * @param prefix keys and values of every layer
   * @param mask what is not seen
   * @param rotation the plan's positions, behind the valid prefix
   */
  public record Context<T>(
      List<KeyValues<T>> prefix, AttentionMask<T> mask, RotaryPositions.Rotation<T> rotation) {}

  /**
   * What the expert gives.
   *
   * @param velocity [batch, plan length, action width]
   * @param hidden [batch, plan length, expert width], what it was read off
   */
  public record Velocity<T>(T velocity, T hidden) {}
}
