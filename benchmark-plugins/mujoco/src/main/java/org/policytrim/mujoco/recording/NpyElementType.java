package org.policytrim.mujoco.recording;

import java.nio.ByteBuffer;

/** The supported element types of NumPy arrays, all little-endian. */
enum NpyElementType {
  FLOAT64("<f8", Double.BYTES, ByteBuffer::getDouble),
  FLOAT32("<f4", Float.BYTES, ByteBuffer::getFloat),
  INT64("<i8", Long.BYTES, ByteBuffer::getLong),
  INT32("<i4", Integer.BYTES, ByteBuffer::getInt),
  UINT8("|u1", Byte.BYTES, (bytes, offset) -> bytes.get(offset) & 0xFF),
  BOOLEAN("|b1", Byte.BYTES, (bytes, offset) -> bytes.get(offset) == 0 ? 0 : 1);

  /** Reads the element at an offset in bytes. */
  @FunctionalInterface
  private interface Reader {
    double read(ByteBuffer bytes, int offset);
  }

  private final String descriptor;
  private final int bytes;
  private final Reader reader;

  NpyElementType(String descriptor, int bytes, Reader reader) {
    this.descriptor = descriptor;
    this.bytes = bytes;
    this.reader = reader;
  }

  /** Returns the size of an element in bytes. */
  int bytes() {
    return bytes;
  }

  /** Returns an element widened to a double. */
  double read(ByteBuffer elements, int index) {
    return reader.read(elements, index * bytes);
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
