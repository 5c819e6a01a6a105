package org.policytrim.api.tensor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Tensors by name, in the order in which they were added. Model plugins exchange data with
 * themselves in this form; the core stores it without interpreting it.
 *
 * @param tensors the tensors by name, in insertion order
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record NamedTensors(Map<String, Tensor> tensors) {

  private static final NamedTensors EMPTY = new NamedTensors(Map.of());

  public NamedTensors {
    tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
  }

  /** Returns a collection without tensors. */
  public static NamedTensors empty() {
    return EMPTY;
  }

  /** Creates a collection of one tensor. */
  public static NamedTensors of(String name, Tensor tensor) {
    return EMPTY.with(name, tensor);
  }

  /** Returns these tensors with one added or replaced. */
  public NamedTensors with(String name, Tensor tensor) {
    Map<String, Tensor> extended = new LinkedHashMap<>(tensors);
    extended.put(name, tensor);
    return new NamedTensors(extended);
  }

  /** Returns the names, in insertion order. */
  public Set<String> names() {
    return tensors.keySet();
  }

  /**
   * Returns the float tensor of a name.
   *
   * @throws IllegalArgumentException if there is none, or it is an int tensor
   */
  public FloatTensor floats(String name) {
    if (tensors.get(name) instanceof FloatTensor found) {
      return found;
    }
    throw missing(name, "float");
  }

  /**
   * Returns the int tensor of a name.
   *
   * @throws IllegalArgumentException if there is none, or it is a float tensor
   */
  public IntTensor ints(String name) {
    if (tensors.get(name) instanceof IntTensor found) {
      return found;
    }
    throw missing(name, "int");
  }

  /**
   * Checks that names, element types and shapes equal those of other tensors, in any order.
   *
   * @param expected tensors with the expected layout
   * @throws IllegalArgumentException naming every missing, unexpected or misshapen tensor
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
        problems.add("'" + name + "' is unexpected");
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("tensors do not fit: " + String.join(", ", problems));
    }
  }

  /** Returns the size of all elements in bytes. */
  public long byteSize() {
    return tensors.values().stream().mapToLong(Tensor::byteSize).sum();
  }

  private IllegalArgumentException missing(String name, String kind) {
    return new IllegalArgumentException(
        "no " + kind + " tensor named '" + name + "' among " + tensors);
  }
}
