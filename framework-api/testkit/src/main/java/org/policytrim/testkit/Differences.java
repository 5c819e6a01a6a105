package org.policytrim.testkit;

import java.util.Map;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;

/** Distances between numbers. */
final class Differences {

  private Differences() {}

  /** Returns the largest absolute difference; infinite if the extents differ. */
  static double greatest(Matrix one, Matrix two) {
    if (one.rows() != two.rows() || one.columns() != two.columns()) {
      return Double.POSITIVE_INFINITY;
    }
    return greatest(one.toArray(), two.toArray());
  }

  /** Returns the largest absolute difference of two arrays of the same length. */
  static double greatest(double[] one, double[] two) {
    double greatest = 0;
    for (int i = 0; i < one.length; i++) {
      greatest = Math.max(greatest, Math.abs(one[i] - two[i]));
    }
    return greatest;
  }

  /** Returns the largest absolute difference; infinite if names, shapes or integers differ. */
  static double greatest(NamedTensors one, NamedTensors two) {
    if (!one.names().equals(two.names())) {
      return Double.POSITIVE_INFINITY;
    }
    double greatest = 0;
    for (Map.Entry<String, Tensor> entry : one.tensors().entrySet()) {
      Tensor other = two.tensors().get(entry.getKey());
      if (entry.getValue() instanceof FloatTensor floats
          && other instanceof FloatTensor others
          && floats.shape().equals(others.shape())) {
        greatest = Math.max(greatest, greatest(values(floats), values(others)));
      } else if (!entry.getValue().equals(other)) {
        return Double.POSITIVE_INFINITY;
      }
    }
    return greatest;
  }

  /** Describes the first tensor that is not bit-identical; empty if all are. */
  static String firstUnequal(NamedTensors one, NamedTensors two) {
    for (Map.Entry<String, Tensor> entry : one.tensors().entrySet()) {
      Tensor other = two.tensors().get(entry.getKey());
      if (!entry.getValue().equals(other)) {
        return "tensor '%s' (%s) differs"
            .formatted(entry.getKey(), other == null ? "missing in one" : other);
      }
    }
    return one.names().equals(two.names()) ? "" : "the names differ: " + two.names();
  }

  /** Returns the elements in double precision. */
  static double[] values(FloatTensor tensor) {
    double[] values = new double[tensor.shape().elements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = tensor.get(i);
    }
    return values;
  }

  /** Returns the Euclidean norm. */
  static double norm(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }
}
