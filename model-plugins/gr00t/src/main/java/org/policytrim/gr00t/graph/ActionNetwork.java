package org.policytrim.gr00t.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.model.FeatureSpec;
import org.policytrim.network.flow.FlowDirection;
import org.policytrim.network.flow.FlowNetwork;
import org.policytrim.network.flow.NoiseHead;
import org.policytrim.network.flow.Rows;
import org.policytrim.network.flow.VelocityField;
import org.policytrim.network.layer.AttentionMask;
import org.policytrim.network.layer.Category;
import org.policytrim.network.layer.FrequencyTime;
import org.policytrim.network.layer.KeyValues;
import org.policytrim.network.operation.Computation.Input;
import org.policytrim.network.operation.Probe;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.ParameterScope;

/**
 * The action head: the velocity of a noisy chunk at a denoise time, given the backbone's tokens and
 * the state. The names of its weights begin with {@code action_head}, as in published checkpoints.
 */
public final class ActionNetwork implements FlowNetwork {

  /** The backbone's tokens, [tokens, features]. */
  public static final String TOKENS = "backbone_features";

  /** The state, normalised and padded, [state width]. */
  public static final String STATE = "state";

  /** The mask of valid text tokens, [tokens], 1 or 0; only where cross attention alternates. */
  public static final String TEXT = "text_tokens";

  /**
   * The mask of present images' tokens, [tokens], 1 or 0; only where cross attention alternates.
   */
  public static final String IMAGE = "image_tokens";

  /** The number of a row's embodiment, a feature of networks that serve several. */
  public static final String EMBODIMENT = "embodiment";

  private static final String PREFIX = "action_head";
  private static final double LONGEST = 10_000;
  private static final double POSITION_DEVIATION = 0.02;

  /** Training times are 1 - Beta(1.5, 1) / 0.999, which favours noisy ones. */
  private static final double BETA = 1.5;

  private static final double SCALE = 0.999;

  private final HeadSizes sizes;
  private final int tokens;
  private final int chunkLength;
  private final boolean hidesPadding;
  private final OptionalInt embodiment;
  private final ParameterSchema schema = new ParameterSchema();
  private final FeatureMixer mixer;
  private final EmbodimentCoders coders;
  private final DiffusionTransformer transformer;
  private final @Nullable Parameter future;
  private final @Nullable Parameter positions;
  private final @Nullable NoiseHead noise;
  private final FrequencyTime transformerTime;
  private final FrequencyTime actionTime;

  /**
   * Registers all weights of the head.
   *
   * @param tokens the number of the backbone's tokens
   * @param chunkLength the number of actions it predicts; no weight depends on it
   * @param embodiment whose encoders and decoders are used; empty if it is a feature of each row
   * @param learnedNoise true to add a {@link NoiseHead}
   */
  public ActionNetwork(
      HeadSizes sizes, int tokens, int chunkLength, OptionalInt embodiment, boolean learnedNoise) {
    this(sizes, tokens, chunkLength, embodiment, learnedNoise, false);
  }

  /**
   * Registers all weights of the head.
   *
   * @param sizes as above, and so are the others
   * @param hidesPadding true to hide padding from the blocks over the backbone's tokens too. The
   *     originals do not, but they compute single observations, which have no padding: with this a
   *     padded prompt gives the same actions as one without padding.
   */
  public ActionNetwork(
      HeadSizes sizes,
      int tokens,
      int chunkLength,
      OptionalInt embodiment,
      boolean learnedNoise,
      boolean hidesPadding) {
    this.hidesPadding = hidesPadding;
    sizes.requireFit(chunkLength, embodiment.orElse(0));
    this.sizes = sizes;
    this.tokens = tokens;
    this.chunkLength = chunkLength;
    this.embodiment = embodiment;
    ParameterScope head = schema.root().child(PREFIX);
    int width = sizes.width();
    transformer = new DiffusionTransformer(head.child("model"), sizes);
    coders = new EmbodimentCoders(head, sizes);
    future =
        sizes.futureTokens() > 0
            ? learned(head.child("future_tokens"), sizes.futureTokens(), width)
            : null;
    mixer = new FeatureMixer(head, sizes);
    positions =
        sizes.positions() > 0
            ? learned(head.child("position_embedding"), sizes.positions(), width)
            : null;
    noise = learnedNoise ? new NoiseHead(schema.root(), sizes.hidden(), sizes.actionWidth()) : null;
    int half = DiffusionTransformer.TIME_WIDTH / 2;
    transformerTime = new FrequencyTime(DiffusionTransformer.TIME_WIDTH, LONGEST, half - 1, true);
    actionTime = new FrequencyTime(width, LONGEST, width / 2.0, false);
  }

  private static Parameter learned(ParameterScope scope, int rows, int width) {
    return scope.parameter("weight", Initializer.gaussian(POSITION_DEVIATION), rows, width);
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
    return FlowDirection.NOISE_AT_ZERO;
  }

  @Override
  public int timeWidth() {
    return transformerTime.width() + actionTime.width();
  }

  /** Returns the number of the bucket that a time falls in. */
  public int bucket(double time) {
    return (int) (time * sizes.timeBuckets());
  }

  @Override
  public void embedTime(double time, float[] target, int position) {
    embedBucket(bucket(time), target, position);
  }

  /** Writes the embedding of a bucket; the network does not distinguish times within it. */
  public void embedBucket(int bucket, float[] target, int position) {
    transformerTime.embed(bucket, target, position);
    actionTime.embed(bucket, target, position + transformerTime.width());
  }

  @Override
  public double drawTime(RandomGenerator random) {
    double beta = Math.pow(random.nextDouble(), 1 / BETA);
    return Math.max(0, (SCALE - beta) / SCALE);
  }

  /** Returns the features of one observation: the backbone's tokens, the state and masks. */
  public static FeatureSpec spec(HeadSizes sizes, int tokens) {
    List<FeatureSpec.Field> fields = new ArrayList<>();
    fields.add(FeatureSpec.Field.floats(TOKENS, tokens, sizes.features()));
    fields.add(FeatureSpec.Field.floats(STATE, sizes.stateWidth()));
    if (sizes.alternates()) {
      fields.add(FeatureSpec.Field.floats(TEXT, tokens));
      fields.add(FeatureSpec.Field.floats(IMAGE, tokens));
    }
    return new FeatureSpec(fields);
  }

  @Override
  public List<Input> features() {
    List<Input> inputs = new ArrayList<>();
    spec(sizes, tokens).fields().forEach(field -> inputs.add(Input.batch(field)));
    if (embodiment.isEmpty()) {
      inputs.add(Input.floats(EMBODIMENT, -1));
    }
    return inputs;
  }

  @Override
  public <T> VelocityField<T> field(TensorOperations<T> ops, Map<String, T> features, int each) {
    return field(ops, features, each, Probe.none());
  }

  @Override
  public <T> VelocityField<T> field(
      TensorOperations<T> ops, Map<String, T> features, int each, Probe<T> probe) {
    T mixed = mixer.apply(ops, features.get(TOKENS), tokens, valid(ops, features), probe);
    probe.see("vl_embeds", mixed);
    Category<T> category = category(ops, features, 1);
    T given = ops.reshape(features.get(STATE), -1, 1, sizes.stateWidth());
    T state = coders.state(ops, given, category);
    probe.see("state_features", state);
    Rows rows = new Rows(each);
    DiffusionTransformer.Seen<T> seen =
        new DiffusionTransformer.Seen<>(
            transformer.seen(ops, mixed, tokens).stream()
                .map(layer -> repeated(ops, rows, layer))
                .toList(),
            tokens,
            mask(ops, rows, features, TEXT),
            mask(ops, rows, features, IMAGE));
    return new Field<>(
        ops, seen, rows.repeat(ops, state, 1, sizes.width()), category(ops, features, each), probe);
  }

  /** Returns the mask of tokens that are no padding; null if padding is not hidden. */
  private <T> @Nullable AttentionMask<T> valid(TensorOperations<T> ops, Map<String, T> features) {
    return hidesPadding && sizes.alternates()
        ? AttentionMask.keys(ops, ops.add(features.get(TEXT), features.get(IMAGE)), tokens)
        : null;
  }

  private <T> KeyValues<T> repeated(TensorOperations<T> ops, Rows rows, KeyValues<T> layer) {
    int heads = sizes.diffusion().heads();
    int width = sizes.diffusion().headWidth();
    return new KeyValues<>(
        rows.repeat(ops, layer.keys(), heads, tokens, width),
        rows.repeat(ops, layer.values(), heads, tokens, width));
  }

  private <T> @Nullable AttentionMask<T> mask(
      TensorOperations<T> ops, Rows rows, Map<String, T> features, String name) {
    return sizes.alternates()
        ? AttentionMask.keys(ops, rows.repeat(ops, features.get(name), tokens), tokens)
        : null;
  }

  private <T> Category<T> category(TensorOperations<T> ops, Map<String, T> features, int each) {
    if (embodiment.isPresent()) {
      return new Category.All<>(embodiment.getAsInt());
    }
    return new Category.EachRow<>(ops.toInts(new Rows(each).repeat(ops, features.get(EMBODIMENT))));
  }

  /** The field for given features. */
  private final class Field<T> implements VelocityField<T> {

    private final TensorOperations<T> ops;
    private final DiffusionTransformer.Seen<T> seen;
    private final T state;
    private final Category<T> category;
    private final Probe<T> probe;

    Field(
        TensorOperations<T> ops,
        DiffusionTransformer.Seen<T> seen,
        T state,
        Category<T> category,
        Probe<T> probe) {
      this.ops = ops;
      this.seen = seen;
      this.state = state;
      this.category = category;
      this.probe = probe;
    }

    /** Returns all modulations, followed by the time as the actions' encoder reads it. */
    @Override
    public T condition(T times) {
      List<T> both = ops.split(times, 1, transformerTime.width(), actionTime.width());
      T modulations = transformer.modulations(ops, both.getFirst(), probe);
      return ops.concatenate(1, List.of(modulations, both.getLast()));
    }

    @Override
    public Velocity<T> velocity(T noisy, T condition) {
      int width = sizes.width();
      int modulated = 2 * width * (sizes.diffusion().layers() + 1);
      List<T> both = ops.split(condition, 1, modulated, width);
      T time = ops.reshape(both.getLast(), -1, 1, width);
      T actions = coders.actions(ops, noisy, time, chunkLength, category);
      probe.see("action_encoded", actions);
      if (positions != null) {
        T own = ops.slice(ops.parameter(positions), 0, 0, chunkLength);
        actions = ops.add(actions, ops.reshape(own, 1, chunkLength, width));
      }
      List<T> parts = new ArrayList<>(List.of(state));
      if (future != null) {
        int count = sizes.futureTokens();
        T each = ops.reshape(ops.parameter(future), 1, count, width);
        // A copy for each row; the number of rows is only known at run time.
        parts.add(ops.add(ops.scale(state, 0), each));
      }
      parts.add(actions);
      int own = 1 + sizes.futureTokens() + chunkLength;
      T input = ops.concatenate(1, parts);
      probe.see("dit_in", input);
      T given = transformer.apply(ops, input, own, seen, both.getFirst(), probe);
      probe.see("dit_out", given);
      T predicted = coders.velocities(ops, given, own, category);
      probe.see("pred", predicted);
      return new Velocity<>(
          ops.slice(predicted, 1, own - chunkLength, own),
          ops.slice(given, 1, own - chunkLength, own));
    }

    @Override
    public T deviations(T hidden) {
      if (noise == null) {
        throw new IllegalStateException("this head has no learned noise");
      }
      return noise.deviations(ops, hidden);
    }
  }
}
