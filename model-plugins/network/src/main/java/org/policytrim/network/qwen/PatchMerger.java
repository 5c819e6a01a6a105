package org.policytrim.network.qwen;

import org.policytrim.network.layer.Dense;
import org.policytrim.network.layer.LayerNorm;
import org.policytrim.network.layer.Mlp;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.ParameterScope;

/** The map of a square of patches to one token of the language layers. */
final class PatchMerger {

  private static final double EPSILON = 1e-6;

  private final LayerNorm norm;
  private final Mlp map;
  private final int joined;
  private final int patches;
  private final boolean normsJoined;

  /**
   * Registers {@code norm}, {@code linear_fc1} and {@code linear_fc2}.
   *
   * @param normsJoined true to normalise the joined patches, false to normalise each before
   */
  PatchMerger(ParameterScope scope, QwenVisionSizes sizes, boolean normsJoined) {
    this.patches = sizes.merge() * sizes.merge();
    this.joined = sizes.width() * patches;
    this.normsJoined = normsJoined;
    norm = new LayerNorm(scope.child("norm"), normsJoined ? joined : sizes.width(), EPSILON);
    map =
        new Mlp(
            Dense.withBias(scope.child("linear_fc1"), joined, joined),
            Activation.GELU_ERF,
            Dense.withBias(scope.child("linear_fc2"), joined, sizes.outputWidth()));
  }

  /**
   * Builds it.
   *
   * @param x [images, count, width]
   * @return [images, count / patches of a square, output width]
   */
  <T> T apply(TensorOperations<T> ops, T x, int count) {
    T given = normsJoined ? x : norm.apply(ops, x);
    T squares = ops.reshape(given, -1, count / patches, joined);
    return map.apply(ops, normsJoined ? norm.apply(ops, squares) : squares);
  }
}
