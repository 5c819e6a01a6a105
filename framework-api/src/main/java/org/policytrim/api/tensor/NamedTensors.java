package org.policytrim.api.tensor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tensors by name, in the order they were added. A model plugin writes one and later reads it back;
 * the core stores and carries it unopened.
 *
 * @param tensors name to tensor; iteration order is insertion order
 */
public record NamedTensors(Map<String, Tensor> tensors) {

  private static final NamedTensors EMPTY = new NamedTensors(Map.of());

  public NamedTensors {
    tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
  }

  /** No tensors. */
  public static NamedTensors empty() {
    return EMPTY;
  }

  /** One tensor. */
  public static NamedTensors of(String name, Tensor tensor) {
    return EMPTY.with(name, tensor);
  }

  /** These tensors and one more, or one replaced. */
  public NamedTensors with(String name, Tensor tensor) {
    Map<String, Tensor> extended = new LinkedHashMap<>(tensors);
    extended.put(name, tensor);
    return new NamedTensors(extended);
  }

  /** The names, in insertion order. */
  public Set<String> names() {
    return tensors.keySet();
  }

  /**
   * The float tensor of that name.
   *
   * @throws IllegalArgumentException if there is none, or it holds whole numbers
   */
  public FloatTensor floats(String name) {
    if (tensors.get(name) instanceof FloatTensor found) {
      return found;
    }
    throw missing(name, "float");
  }

  /**
   * The int tensor of that name.
   *
   * @throws IllegalArgumentException if there is none, or it holds floats
   */
  public IntTensor ints(String name) {
    if (tensors.get(name) instanceof IntTensor found) {
      return found;
    }
    throw missing(name, "int");
  }

  /**
   * Compares names, element types and shapes with those of other tensors, whatever the order.
   *
   * @param expected tensors laid out as these should be
   * @throws IllegalArgumentException naming every tensor that is missing, superfluous or misshapen
   */
  public void requireLayoutOf(NamedTensors expected) {
    List<String> problems = new ArrayList<>();
    expected.tensors.forEach(
        (name, tensor) -> {
          Tensor found = tensors.get(name);
          if (found == null) {
            problems.add("'" + name + "' is missing");
          } else if (!found.shape().equals(tensor.shape())
              || found instanceof FloatTensor != tensor instanceof FloatTensor) {
            problems.add("'" + name + "' is " + found + " instead of " + tensor);
          }
        });
    for (String name : tensors.keySet()) {
      if (!expected.tensors.containsKey(name)) {
        problems.add("'" + name + "' is superfluous");
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("tensors do not fit: " + String.join(", ", problems));
    }
  }

  /** The number of bytes all elements occupy. */
  public long byteSize() {
    return tensors.values().stream().mapToLong(Tensor::byteSize).sum();
  }

  private IllegalArgumentException missing(String name, String kind) {
    return new IllegalArgumentException(
        "no " + kind + " tensor named '" + name + "' among " + tensors);
  }
}
