package org.policytrim.pi05.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.policytrim.network.layer.VisionSizes;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;

/** Images, state and prompt to keys and values: what the backbone does. */
public final class PrefixComputation implements Computation {

  /** [batch, cameras, 3, height, width], in [-1, 1]. */
  public static final String IMAGES = "images";

  /** [batch, numbers], normalised. */
  public static final String STATE = "state";

  /** Ints [batch, tokens]. */
  public static final String TOKENS = "tokens";

  private final Pi05Sizes sizes;
  private final Prefix prefix;

  /** A computation over a prefix's weights. */
  public PrefixComputation(Pi05Sizes sizes, Prefix prefix) {
    this.sizes = sizes;
    this.prefix = prefix;
  }

  @Override
  public List<Input> inputs() {
    return inputs(sizes);
  }

  static List<Input> inputs(Pi05Sizes sizes) {
    List<Input> inputs = new ArrayList<>();
    if (sizes.cameras() > 0) {
      VisionSizes vision = sizes.vision();
      inputs.add(
          Input.floats(IMAGES, -1, sizes.cameras(), 3, vision.imageHeight(), vision.imageWidth()));
    }
    if (sizes.stateTokens() > 0) {
      inputs.add(Input.floats(STATE, -1, sizes.stateSize()));
    }
    inputs.add(Input.ints(TOKENS, -1, sizes.tokens()));
    inputs.add(Input.floats(FeatureNames.VALID, -1, sizes.prefixTokens()));
    return inputs;
  }

  static <T> PrefixInputs<T> read(Map<String, T> inputs) {
    return new PrefixInputs<>(inputs.get(IMAGES), inputs.get(STATE), inputs.get(TOKENS));
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    T embedded = prefix.embed(ops, read(inputs));
    return FeatureNames.write(prefix.keyValues(ops, embedded, inputs.get(FeatureNames.VALID)));
  }
}
