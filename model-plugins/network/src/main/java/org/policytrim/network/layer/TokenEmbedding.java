package org.policytrim.network.layer;

import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterScope;

/** A learned row for each token id. */
public final class TokenEmbedding {

  private final Parameter table;

  /**
   * Registers {@code weight} [rows, width].
   *
   * @param deviation of fresh rows
   */
  public TokenEmbedding(ParameterScope scope, int rows, int width, double deviation) {
    this.table = scope.parameter("weight", Initializer.gaussian(deviation), rows, width);
  }

  /**
   * Builds it.
   *
   * @param ids ints [batch, tokens]
   * @return [batch, tokens, width]
   */
  public <T> T apply(TensorOperations<T> ops, T ids) {
    return ops.gather(ops.parameter(table), ids);
  }

  /** Returns the whole table, [rows, width]. */
  public <T> T table(TensorOperations<T> ops) {
    return ops.parameter(table);
  }
}
