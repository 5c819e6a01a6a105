package org.policytrim.gr00t.graph;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.model.FeatureSpec;
import org.policytrim.network.operation.Computation.Input;

/** The features of an observation: the backbone's tokens, the state and, in N1.7, masks. */
public final class FeatureNames {

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

  private FeatureNames() {}

  /** Returns the features of one observation. */
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

  /** Returns a batch of features as the inputs of a computation. */
  static List<Input> inputs(HeadSizes sizes, int tokens) {
    return spec(sizes, tokens).fields().stream().map(Input::batch).toList();
  }
}
