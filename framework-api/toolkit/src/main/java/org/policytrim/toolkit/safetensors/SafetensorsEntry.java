package org.policytrim.toolkit.safetensors;

import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;

/**
 * What a safetensors file says about one of its tensors.
 *
 * @param name its name
 * @param format how its elements are stored
 * @param shape its extents
 */
public record SafetensorsEntry(String name, ElementFormat format, Shape shape) {

  /** The key that holds a file's metadata and can't be a tensor's name. */
  static final String METADATA = "__metadata__";

  public SafetensorsEntry {
    if (name.equals(METADATA)) {
      throw new IllegalArgumentException("no tensor may be named " + METADATA);
    }
  }

  /** How a tensor in memory is stored as it is: floats as F32, whole numbers as I32. */
  public static SafetensorsEntry of(String name, Tensor tensor) {
    return new SafetensorsEntry(name, ElementFormat.of(tensor), tensor.shape());
  }

  /** The number of bytes its elements take. */
  long byteSize() {
    return (long) shape.elements() * format.bytes();
  }
}
