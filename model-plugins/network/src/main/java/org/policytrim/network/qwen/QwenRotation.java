package org.policytrim.network.qwen;

import java.util.List;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.layer.RotaryPositions;
import org.policytrim.network.operation.TensorOperations;

/** Rotations by time, row and column, interleaved within each head. */
final class QwenRotation {

  private static final int AXES = 3;

  private final QwenLanguageSizes sizes;
  private final RotaryPositions positions;

  /**
   * Computes the table of rotations.
   *
   * @param largest the largest position
   */
  QwenRotation(QwenLanguageSizes sizes, int largest) {
    this.sizes = sizes;
    this.positions = new RotaryPositions(sizes.headWidth(), sizes.theta(), largest);
  }

  /** Returns the table for one axis. */
  RotaryPositions positions() {
    return positions;
  }

  /**
   * Builds the rotations of tokens.
   *
   * @param places floats [batch or 1, 3, tokens], whole numbers: time, row and column
   */
  <T> RotaryPositions.Rotation<T> at(TensorOperations<T> ops, T places, int tokens) {
    List<T> axes = ops.split(places, 1, 1, 1, 1);
    RotaryPositions.Rotation<T> sum = null;
    for (int axis = 0; axis < AXES; axis++) {
      T place = ops.reshape(axes.get(axis), -1, tokens);
      RotaryPositions.Rotation<T> whole = positions.at(ops, place, tokens);
      T chosen = ops.constant(chosen(axis));
      T cosines = ops.multiply(whole.cosines(), chosen);
      T sines = ops.multiply(whole.signedSines(), chosen);
      sum =
          sum == null
              ? new RotaryPositions.Rotation<>(cosines, sines)
              : new RotaryPositions.Rotation<>(
                  ops.add(sum.cosines(), cosines), ops.add(sum.signedSines(), sines));
    }
    return sum;
  }

  /** Returns 1 for the numbers of a head that an axis rotates, 0 for the others. */
  private FloatTensor chosen(int axis) {
    int half = sizes.headWidth() / 2;
    float[] chosen = new float[sizes.headWidth()];
    for (int i = 0; i < half; i++) {
      chosen[i] = sizes.axis(i) == axis ? 1 : 0;
      chosen[half + i] = chosen[i];
    }
    return FloatTensor.wrap(Shape.of(1, 1, 1, sizes.headWidth()), chosen);
  }
}
