package org.policytrim.oft.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.oft.graph.Backbone;
import org.policytrim.oft.graph.OftSizes;

/** Images and state to tokens: what the backbone does. */
public final class VisualComputation implements Computation {

  /** [batch, 6 * cameras, side, side], each three planes normalised for their tower. */
  public static final String PIXELS = "pixels";

  /** [batch, state numbers], normalised. */
  public static final String STATE = "state";

  private final OftSizes sizes;
  private final Backbone backbone;

  /** A computation over a backbone's weights. */
  public VisualComputation(OftSizes sizes, Backbone backbone) {
    this.sizes = sizes;
    this.backbone = backbone;
  }

  @Override
  public List<Input> inputs() {
    return inputs(sizes);
  }

  static List<Input> inputs(OftSizes sizes) {
    List<Input> inputs = new ArrayList<>();
    if (sizes.cameras() > 0) {
      int planes = 3 * Backbone.TOWERS.size() * sizes.cameras();
      inputs.add(Input.floats(PIXELS, -1, planes, sizes.image(), sizes.image()));
    }
    if (sizes.stateTokens() > 0) {
      inputs.add(Input.floats(STATE, -1, sizes.stateSize()));
    }
    return inputs;
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    return Map.of(
        FeatureNames.VISUAL, backbone.visualTokens(ops, inputs.get(PIXELS), inputs.get(STATE)));
  }
}
