package org.policytrim.network.layer;

import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.operation.TensorOperations;

/**
 * Rotary positions: pairs (i, i + half) of a head's numbers are rotated by an angle proportional to
 * the token's position. The angles come from a table in the precision of the original.
 */
public final class RotaryPositions {

  private final int headWidth;
  private final FloatTensor cosines;
  private final FloatTensor signedSines;

  /**
   * Computes the table.
   *
   * @param headWidth the width of a head, even
   * @param theta the base of the angles' wavelengths
   * @param positions the largest position; the smallest is -1, for padding in front
   */
  public RotaryPositions(int headWidth, double theta, int positions) {
    if (headWidth % 2 != 0) {
      throw new IllegalArgumentException("a rotated head has an even width, found " + headWidth);
    }
    this.headWidth = headWidth;
    int half = headWidth / 2;
    float[] cosine = new float[(positions + 2) * headWidth];
    float[] sine = new float[cosine.length];
    for (int row = 0; row < positions + 2; row++) {
      for (int i = 0; i < half; i++) {
        float frequency = 1f / (float) Math.pow(theta, (float) (2 * i) / headWidth);
        float angle = (row - 1) * frequency;
        int at = row * headWidth + i;
        cosine[at] = (float) Math.cos(angle);
        cosine[at + half] = cosine[at];
        sine[at] = (float) -Math.sin(angle);
        sine[at + half] = (float) Math.sin(angle);
      }
    }
    Shape shape = Shape.of(positions + 2, headWidth);
    this.cosines = FloatTensor.wrap(shape, cosine);
    this.signedSines = FloatTensor.wrap(shape, sine);
  }

  /**
   * Builds the rotations of tokens.
   *
   * @param positions floats [batch or 1, tokens], whole numbers from -1 on
   * @param tokens the number of tokens
   */
  public <T> Rotation<T> at(TensorOperations<T> ops, T positions, int tokens) {
    T rows = ops.toInts(ops.shift(positions, 1));
    return new Rotation<>(
        ops.reshape(ops.gather(ops.constant(cosines), rows), -1, tokens, 1, headWidth),
        ops.reshape(ops.gather(ops.constant(signedSines), rows), -1, tokens, 1, headWidth));
  }

  /**
   * Rotates heads.
   *
   * @param x [batch, tokens, heads, head width]
   */
  public <T> T apply(TensorOperations<T> ops, T x, Rotation<T> rotation) {
    return rotate(ops, x, rotation, headWidth);
  }

  /**
   * Rotates heads by any rotations.
   *
   * @param x [batch, tokens, heads, head width]
   * @param rotation each [batch or 1, tokens, 1, head width]
   */
  public static <T> T rotate(TensorOperations<T> ops, T x, Rotation<T> rotation, int headWidth) {
    T swapped = ops.concatenate(3, ops.split(x, 3, headWidth / 2, headWidth / 2).reversed());
    return ops.add(
        ops.multiply(x, rotation.cosines()), ops.multiply(swapped, rotation.signedSines()));
  }

  /**
   * The table's rows for some tokens, each [batch or 1, tokens, 1, head width].
   *
   * @param cosines of the angles, for both halves
   * @param signedSines minus the sines for the first half, the sines for the second
   */
  public record Rotation<T>(T cosines, T signedSines) {}
}
