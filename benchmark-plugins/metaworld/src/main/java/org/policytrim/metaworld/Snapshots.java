package org.policytrim.metaworld;

import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.metaworld.task.WorldState;

/**
 * World states as named tensors: each double is split into two ints, so that nothing is rounded.
 */
final class Snapshots {

  private Snapshots() {}

  static NamedTensors pack(WorldState state) {
    return NamedTensors.empty()
        .with("physics", split(state.physics()))
        .with("edits", split(state.edits()))
        .with("memory", split(state.memory()))
        .with("now", split(state.now()))
        .with("before", split(state.before()));
  }

  static WorldState unpack(NamedTensors content) {
    return new WorldState(
        join(content.ints("physics")),
        join(content.ints("edits")),
        join(content.ints("memory")),
        join(content.ints("now")),
        join(content.ints("before")));
  }

  private static IntTensor split(double[] numbers) {
    int[] halves = new int[2 * numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      long bits = Double.doubleToRawLongBits(numbers[i]);
      halves[2 * i] = (int) (bits >>> Integer.SIZE);
      halves[2 * i + 1] = (int) bits;
    }
    return IntTensor.wrap(Shape.of(numbers.length, 2), halves);
  }

  private static double[] join(IntTensor halves) {
    int[] parts = halves.toArray();
    double[] numbers = new double[parts.length / 2];
    for (int i = 0; i < numbers.length; i++) {
      long high = (long) parts[2 * i] << Integer.SIZE;
      numbers[i] = Double.longBitsToDouble(high | (parts[2 * i + 1] & 0xFFFFFFFFL));
    }
    return numbers;
  }
}
