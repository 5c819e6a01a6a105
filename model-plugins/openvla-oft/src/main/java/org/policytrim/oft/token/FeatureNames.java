package org.policytrim.oft.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.policytrim.api.model.FeatureSpec;
import org.policytrim.network.operation.Computation.Input;
import org.policytrim.oft.graph.DecoderInputs;
import org.policytrim.oft.graph.OftSizes;

/** The names under which a sequence travels from backbone to head. */
public final class FeatureNames {

  /** The tokens of images and state, [visual tokens, width]. */
  public static final String VISUAL = "visual";

  /** Ints [prompt tokens]: the prompt's last token, its first, the rest of it, padding. */
  public static final String TOKENS = "tokens";

  /** [sequence], in the order in which the decoder computes. */
  public static final String POSITIONS = "positions";

  /** [sequence], 1 or 0, in the order in which the decoder computes. */
  public static final String VALID = "valid";

  private FeatureNames() {}

  /** What a backbone gives for each observation. */
  public static FeatureSpec spec(OftSizes sizes) {
    return new FeatureSpec(
        List.of(
            FeatureSpec.Field.floats(VISUAL, sizes.visualTokens(), sizes.language().width()),
            FeatureSpec.Field.ints(TOKENS, sizes.promptTokens()),
            FeatureSpec.Field.floats(POSITIONS, sizes.sequence()),
            FeatureSpec.Field.floats(VALID, sizes.sequence())));
  }

  /** A batch of sequences as inputs of a computation. */
  static List<Input> inputs(OftSizes sizes) {
    List<Input> inputs = new ArrayList<>();
    inputs.add(Input.floats(VISUAL, -1, sizes.visualTokens(), sizes.language().width()));
    inputs.addAll(sequence(sizes));
    return inputs;
  }

  /** What of it is known without the backbone. */
  static List<Input> sequence(OftSizes sizes) {
    return List.of(
        Input.ints(TOKENS, -1, sizes.promptTokens()),
        Input.floats(POSITIONS, -1, sizes.sequence()),
        Input.floats(VALID, -1, sizes.sequence()));
  }

  static <T> DecoderInputs<T> read(Map<String, T> inputs) {
    return read(inputs.get(VISUAL), inputs);
  }

  static <T> DecoderInputs<T> read(T visual, Map<String, T> inputs) {
    return new DecoderInputs<>(
        visual, inputs.get(TOKENS), inputs.get(POSITIONS), inputs.get(VALID));
  }
}
