package org.policytrim.gr00t.graph;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.model.FeatureSpec;
import org.policytrim.network.operation.Computation.Input;

/** The names under which a backbone's tokens and the state travel to the head. */
public final class FeatureNames {

  /** The backbone's tokens, [tokens, features]. */
  public static final String TOKENS = "backbone_features";

  /** The state, normalised and padded, [state width]. */
  public static final String STATE = "state";

  /** Which of the tokens are valid text, [tokens], 1 or 0; where cross attention alternates. */
  public static final String TEXT = "text_tokens";

  /** Which of them are of an image that is there, [tokens], 1 or 0; likewise. */
  public static final String IMAGE = "image_tokens";

  private FeatureNames() {}

  private static List<FeatureSpec.Field> fields(HeadSizes sizes, int tokens) {
    List<FeatureSpec.Field> fields = new ArrayList<>();
    fields.add(FeatureSpec.Field.floats(TOKENS, tokens, sizes.features()));
    fields.add(FeatureSpec.Field.floats(STATE, sizes.stateWidth()));
    if (sizes.alternates()) {
      fields.add(FeatureSpec.Field.floats(TEXT, tokens));
      fields.add(FeatureSpec.Field.floats(IMAGE, tokens));
    }
    return fields;
  }

  /** What a backbone gives for each observation. */
  public static FeatureSpec spec(HeadSizes sizes, int tokens) {
    return new FeatureSpec(fields(sizes, tokens));
  }

  /** A batch of features as inputs of a computation. */
  static List<Input> inputs(HeadSizes sizes, int tokens) {
    List<Input> inputs = new ArrayList<>();
    for (FeatureSpec.Field field : fields(sizes, tokens)) {
      List<Integer> extents = new ArrayList<>(field.extents());
      extents.addFirst(-1);
      inputs.add(Input.floats(field.name(), extents.toArray(Integer[]::new)));
    }
    return inputs;
  }
}
