package org.policytrim.network.layer;

import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterScope;

/**
 * Affine maps of the last axis, one for each category. They are stored as in GR00T: {@code W}
 * [categories, inputs, outputs] and {@code b} [categories, outputs].
 */
public final class CategoryLinear {

  private final Parameter weight;
  private final Parameter bias;
  private final int inputs;
  private final int outputs;

  /** Registers {@code W} and {@code b}, which starts at 0. */
  public CategoryLinear(ParameterScope scope, int categories, int inputs, int outputs) {
    this.weight =
        scope.reshaped(
            scope.stored(
                "W", Initializer.gaussian(1 / Math.sqrt(inputs)), categories, inputs, outputs),
            categories,
            inputs * outputs);
    this.bias = scope.parameter("b", Initializer.zeros(), categories, outputs);
    this.inputs = inputs;
    this.outputs = outputs;
  }

  /**
   * Builds it.
   *
   * @param x [rows, tokens, inputs]
   * @param tokens the tokens of each row
   * @return [rows, tokens, outputs]
   */
  public <T> T apply(TensorOperations<T> ops, T x, int tokens, Category<T> category) {
    return switch (category) {
      case Category.All<T> all -> applyAll(ops, x, all.index());
      case Category.EachRow<T> each -> applyEach(ops, x, tokens, each.indices());
    };
  }

  private <T> T applyAll(TensorOperations<T> ops, T x, int index) {
    T own = row(ops, ops.parameter(weight), index);
    T transposed = ops.transpose(ops.reshape(own, inputs, outputs), 1, 0);
    T added = ops.reshape(row(ops, ops.parameter(bias), index), outputs);
    return ops.add(ops.linear(x, transposed), added);
  }

  private <T> T row(TensorOperations<T> ops, T table, int index) {
    return weight.shape().extent(0) == 1 ? table : ops.slice(table, 0, index, index + 1);
  }

  private <T> T applyEach(TensorOperations<T> ops, T x, int tokens, T indices) {
    T own = ops.reshape(ops.gather(ops.parameter(weight), indices), -1, 1, inputs, outputs);
    T product = ops.matMul(ops.reshape(x, -1, 1, tokens, inputs), own, false);
    T added = ops.reshape(ops.gather(ops.parameter(bias), indices), -1, 1, outputs);
    return ops.add(ops.reshape(product, -1, tokens, outputs), added);
  }
}
