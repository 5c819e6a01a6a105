package org.policytrim.network.parameter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;

/** Compares tensors with those that are expected. */
public final class TensorNames {

  private TensorNames() {}

  /**
   * Compares names and shapes.
   *
   * @return one message per missing, superfluous or misshapen tensor; empty if all fit
   */
  public static List<String> problems(Map<String, Shape> expected, Map<String, Shape> found) {
    List<String> problems = new ArrayList<>();
    expected.forEach(
        (name, shape) -> {
          Shape other = found.get(name);
          if (other == null) {
            problems.add("tensor '%s' of shape %s is missing".formatted(name, shape));
          } else if (!other.equals(shape)) {
            problems.add("tensor '%s' has the shape %s, expected %s".formatted(name, other, shape));
          }
        });
    found.forEach(
        (name, shape) -> {
          if (!expected.containsKey(name)) {
            problems.add("tensor '%s' of shape %s is superfluous".formatted(name, shape));
          }
        });
    return problems;
  }

  /**
   * Checks float tensors.
   *
   * @throws IllegalArgumentException naming every missing, superfluous or misshapen tensor, and
   *     every one that holds whole numbers
   */
  public static void requireFloats(Map<String, Shape> expected, NamedTensors found) {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    found.tensors().forEach((name, tensor) -> shapes.put(name, tensor.shape()));
    List<String> problems = problems(expected, shapes);
    found
        .tensors()
        .forEach(
            (name, tensor) -> {
              if (!(tensor instanceof FloatTensor)) {
                problems.add("tensor '%s' holds whole numbers, not floats".formatted(name));
              }
            });
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("tensors do not fit: " + String.join("; ", problems));
    }
  }
}
