package org.policytrim.network.layer;

import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterScope;

/** The map of square image patches to tokens: a convolution without overlap. */
public final class PatchEmbedding {

  private static final int CHANNELS = 3;

  private final Parameter weight;
  private final Parameter bias;
  private final int patch;
  private final int rows;
  private final int columns;

  /**
   * Registers {@code weight} [width, 3, patch, patch] and {@code bias}.
   *
   * @param height of the images, a multiple of {@code patch}
   * @param width of the images, a multiple of {@code patch}
   * @param tokenWidth the width of a token
   */
  public PatchEmbedding(ParameterScope scope, int height, int width, int patch, int tokenWidth) {
    if (height % patch != 0 || width % patch != 0) {
      throw new IllegalArgumentException(
          "an image of %d x %d does not divide into patches of %d".formatted(height, width, patch));
    }
    this.weight =
        scope.reshaped(
            scope.stored("weight", Initializer.fanIn(), tokenWidth, CHANNELS, patch, patch),
            tokenWidth,
            CHANNELS * patch * patch);
    this.bias = scope.parameter("bias", Initializer.zeros(), tokenWidth);
    this.patch = patch;
    this.rows = height / patch;
    this.columns = width / patch;
  }

  /** Returns the number of tokens of an image. */
  public int tokens() {
    return rows * columns;
  }

  /**
   * Builds it.
   *
   * @param images [images, 3, height, width]
   * @return [images, tokens, token width], row by row
   */
  public <T> T apply(TensorOperations<T> ops, T images) {
    T cells = ops.reshape(images, -1, CHANNELS, rows, patch, columns, patch);
    T patches =
        ops.reshape(ops.transpose(cells, 0, 2, 4, 1, 3, 5), -1, tokens(), CHANNELS * patch * patch);
    return ops.add(ops.linear(patches, ops.parameter(weight)), ops.parameter(bias));
  }
}
