package org.policytrim.toolkit.recording;

import java.nio.ByteBuffer;

/** The supported element types of NumPy arrays, all little-endian. */
enum NpyElementType {
  FLOAT64("<f8", Double.BYTES),
  FLOAT32("<f4", Float.BYTES),
  INT64("<i8", Long.BYTES),
  INT32("<i4", Integer.BYTES),
  UINT8("|u1", Byte.BYTES),
  BOOLEAN("|b1", Byte.BYTES);

  private final String descriptor;
  private final int bytes;

  NpyElementType(String descriptor, int bytes) {
    this.descriptor = descriptor;
    this.bytes = bytes;
  }

  /** Returns the size of an element in bytes. */
  int bytes() {
    return bytes;
  }

  /** Returns an element widened to a double. */
  double read(ByteBuffer elements, int index) {
    int offset = index * bytes;
    return switch (this) {
      case FLOAT64 -> elements.getDouble(offset);
      case FLOAT32 -> elements.getFloat(offset);
      case INT64 -> elements.getLong(offset);
      case INT32 -> elements.getInt(offset);
      case UINT8 -> elements.get(offset) & 0xFF;
      case BOOLEAN -> elements.get(offset) == 0 ? 0 : 1;
    };
  }

  /**
   * Returns the type with a NumPy descriptor.
   *
   * @throws IllegalArgumentException if the type is not supported
   */
  static NpyElementType of(String descriptor) {
    for (NpyElementType type : values()) {
      if (type.descriptor.equals(descriptor)) {
        return type;
      }
    }
    if (descriptor.contains("O")) {
      throw new IllegalArgumentException(
          "it contains Python objects, which need pickle; pickle is not supported");
    }
    throw new IllegalArgumentException("element type '" + descriptor + "' is not supported");
  }
}
