package org.policytrim.oft.verify;

import java.util.Map;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.api.tool.Verification;
import org.policytrim.network.verify.Findings;

/**
 * How far numbers are from those recorded, by kind of quantity: the largest difference as a share
 * of the recorded tensor's largest value; for tokens, masks and positions the number of those that
 * are not equal.
 */
final class Differences {

  private final NamedTensors recorded;
  private final String backEnd;
  private final String where;
  private final Map<String, Verification.Quantity> found;

  /**
   * Collects differences.
   *
   * @param recorded what was recorded, by name
   * @param backEnd who computed
   * @param where the case's name
   * @param found receives them
   */
  Differences(
      NamedTensors recorded,
      String backEnd,
      String where,
      Map<String, Verification.Quantity> found) {
    this.recorded = recorded;
    this.backEnd = backEnd;
    this.where = where;
    this.found = found;
  }

  /** Compares numbers, if any were recorded under that name. */
  void close(String kind, String name, FloatTensor numbers, double tolerance) {
    Tensor expected = recorded.tensors().get(name);
    if (expected == null) {
      return;
    }
    FloatTensor known = recorded.floats(name);
    note(kind, name, Findings.relative(numbers, known), tolerance, known.shape().elements());
  }

  /** Compares whole numbers, if any were recorded under that name. */
  void equal(String kind, String name, FloatTensor numbers) {
    if (recorded.tensors().get(name) instanceof IntTensor known) {
      int count = known.shape().elements();
      int unequal = 0;
      for (int i = 0; i < count && numbers.shape().elements() == count; i++) {
        unequal += numbers.get(i) == known.get(i) ? 0 : 1;
      }
      boolean comparable = numbers.shape().elements() == count;
      note(kind, name, comparable ? unequal : Double.POSITIVE_INFINITY, 0, count);
    }
  }

  /** Compares whole numbers, if any were recorded under that name. */
  void equal(String kind, String name, int[] numbers) {
    float[] values = new float[numbers.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = numbers[i];
    }
    equal(kind, name, FloatTensor.wrap(Shape.of(values.length), values));
  }

  private void note(String kind, String name, double error, double tolerance, long compared) {
    String full = kind + ", " + backEnd;
    Verification.Quantity one =
        new Verification.Quantity(
            full, error, tolerance, error > 0 ? where + " " + name : "none", compared);
    found.merge(full, one, Findings::worse);
  }
}
