package org.policytrim.oft.graph;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.network.layer.Dense;
import org.policytrim.network.layer.LayerNorm;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.ParameterScope;

/**
 * The head of checkpoints that were trained to regress actions (L1 loss) instead of choosing
 * tokens. It maps all hidden states of an action through a residual network to the action's
 * normalised numbers. Such a policy has no probabilities: it can be evaluated, but not trained
 * further.
 */
public final class RegressionHead {

  /** The prefix of its names; published checkpoints keep it in its own file. */
  public static final String PLACE = "action_head";

  private static final double EPSILON = 1e-5;

  private final OftSizes sizes;
  private final ParameterSchema schema = new ParameterSchema();
  private final LayerNorm firstNorm;
  private final Dense first;
  private final List<LayerNorm> norms = new ArrayList<>();
  private final List<Dense> maps = new ArrayList<>();
  private final LayerNorm lastNorm;
  private final Dense last;

  /**
   * Registers all its weights.
   *
   * @param hidden its inner width
   * @param blocks the number of residual blocks
   */
  public RegressionHead(OftSizes sizes, int hidden, int blocks) {
    this.sizes = sizes;
    ParameterScope scope = schema.root().child(PLACE).child("model");
    int inputs = sizes.axes() * sizes.language().width();
    firstNorm = new LayerNorm(scope.child("layer_norm1"), inputs, EPSILON);
    first = Dense.withBias(scope.child("fc1"), inputs, hidden);
    for (int i = 0; i < blocks; i++) {
      ParameterScope block =
          scope.child("mlp_resnet_blocks").child(Integer.toString(i)).child("ffn");
      norms.add(new LayerNorm(block.child("0"), hidden, EPSILON));
      maps.add(Dense.withBias(block.child("1"), hidden, hidden));
    }
    lastNorm = new LayerNorm(scope.child("layer_norm2"), hidden, EPSILON);
    last = Dense.withBias(scope.child("fc2"), hidden, sizes.axes());
  }

  /** Returns its weights. */
  public ParameterSchema schema() {
    return schema;
  }

  /**
   * Builds it.
   *
   * @param read the hidden states before each slot, [batch, slots, width]
   * @return [batch, chunk, axes], normalised
   */
  public <T> T apply(TensorOperations<T> ops, T read) {
    T byAction = ops.reshape(read, -1, sizes.chunk(), sizes.axes() * sizes.language().width());
    T x = first.apply(ops, firstNorm.apply(ops, byAction));
    x = ops.activate(x, Activation.RELU);
    for (int i = 0; i < maps.size(); i++) {
      T mapped = maps.get(i).apply(ops, norms.get(i).apply(ops, x));
      x = ops.add(x, ops.activate(mapped, Activation.RELU));
    }
    return last.apply(ops, lastNorm.apply(ops, x));
  }
}
