package org.policytrim.toolkit.safetensors;

import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;

/**
 * The description of a tensor in a safetensors file.
 *
 * @param name the tensor's name
 * @param format the format of the elements
 * @param shape the shape
 */
public record SafetensorsEntry(String name, ElementFormat format, Shape shape) {

  /** The key of a file's metadata, which no tensor may have as its name. */
  static final String METADATA = "__metadata__";

  public SafetensorsEntry {
    if (name.equals(METADATA)) {
      throw new IllegalArgumentException("no tensor may be named " + METADATA);
    }
  }

  /** Creates an entry for a tensor in memory, with format F32 or I32. */
  public static SafetensorsEntry of(String name, Tensor tensor) {
    return new SafetensorsEntry(name, ElementFormat.of(tensor), tensor.shape());
  }

  /** Returns the size of the elements in bytes. */
  long byteSize() {
    return (long) shape.elements() * format.bytes();
  }
}
