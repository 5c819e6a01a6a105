package org.policytrim.toolkit.safetensors;

import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.Shape;

/**
 * Converts doubles to an {@link IntTensor} without rounding, two ints each; for snapshots and
 * training states.
 */
public final class DoubleBits {

  private DoubleBits() {}

  /** Returns the bits of some doubles [numbers, 2], the high half first. */
  public static IntTensor pack(double... numbers) {
    int[] halves = new int[2 * numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      long bits = Double.doubleToRawLongBits(numbers[i]);
      halves[2 * i] = (int) (bits >>> 32);
      halves[2 * i + 1] = (int) bits;
    }
    return IntTensor.wrap(Shape.of(numbers.length, 2), halves);
  }

  /**
   * Returns the doubles of packed bits.
   *
   * @throws IllegalArgumentException if the shape is not [numbers, 2]
   */
  public static double[] unpack(IntTensor packed) {
    Shape shape = packed.shape();
    if (shape.rank() != 2 || shape.extent(1) != 2) {
      throw new IllegalArgumentException("doubles are packed as [numbers, 2] ints, found " + shape);
    }
    double[] numbers = new double[shape.extent(0)];
    for (int i = 0; i < numbers.length; i++) {
      long high = (long) packed.get(2 * i) << 32;
      numbers[i] = Double.longBitsToDouble(high | (packed.get(2 * i + 1) & 0xFFFFFFFFL));
    }
    return numbers;
  }
}
