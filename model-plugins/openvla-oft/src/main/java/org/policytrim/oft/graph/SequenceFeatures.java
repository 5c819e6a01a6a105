package org.policytrim.oft.graph;

import java.util.List;
import java.util.Map;
import org.policytrim.api.model.FeatureSpec;
import org.policytrim.network.operation.Computation.Input;

/** The features of an observation: the decoder's sequence without its action slots. */
public final class SequenceFeatures {

  /** The tokens of images and state, [visual tokens, width]. */
  public static final String VISUAL = "visual";

  /** The prompt, ints [prompt tokens]: its last token, its first, the rest of it, padding. */
  public static final String TOKENS = "tokens";

  /** The position of each token, [sequence], in the order in which the decoder computes. */
  public static final String POSITIONS = "positions";

  /** The mask of valid tokens, [sequence], 1 or 0, in the order in which the decoder computes. */
  public static final String VALID = "valid";

  private SequenceFeatures() {}

  /** Returns the features of one observation. */
  public static FeatureSpec spec(OftSizes sizes) {
    return new FeatureSpec(
        List.of(
            FeatureSpec.Field.floats(VISUAL, sizes.visualTokens(), sizes.language().width()),
            FeatureSpec.Field.ints(TOKENS, sizes.promptTokens()),
            FeatureSpec.Field.floats(POSITIONS, sizes.sequence()),
            FeatureSpec.Field.floats(VALID, sizes.sequence())));
  }

  /** Returns a batch of features as the inputs of a computation. */
  static List<Input> inputs(OftSizes sizes) {
    return spec(sizes).fields().stream().map(Input::batch).toList();
  }

  /** Returns the inputs that do not come from the backbone. */
  public static List<Input> sequence(OftSizes sizes) {
    return inputs(sizes).stream().filter(input -> !input.name().equals(VISUAL)).toList();
  }

  static <T> Decoder.Inputs<T> read(Map<String, T> inputs) {
    return read(inputs.get(VISUAL), inputs);
  }

  /** Joins visual tokens and the rest of a sequence. */
  public static <T> Decoder.Inputs<T> read(T visual, Map<String, T> inputs) {
    return new Decoder.Inputs<>(
        visual, inputs.get(TOKENS), inputs.get(POSITIONS), inputs.get(VALID));
  }
}
