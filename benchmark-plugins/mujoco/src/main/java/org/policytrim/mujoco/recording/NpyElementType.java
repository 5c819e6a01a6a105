package org.policytrim.mujoco.recording;

import java.nio.ByteBuffer;

/** The element types that are read, by NumPy's names for them; little-endian. */
enum NpyElementType {
  FLOAT64("<f8", 8) {
    @Override
    double read(ByteBuffer bytes, int index) {
      return bytes.getDouble(index * 8);
    }
  },
  FLOAT32("<f4", 4) {
    @Override
    double read(ByteBuffer bytes, int index) {
      return bytes.getFloat(index * 4);
    }
  },
  INT64("<i8", 8) {
    @Override
    double read(ByteBuffer bytes, int index) {
      return bytes.getLong(index * 8);
    }
  },
  INT32("<i4", 4) {
    @Override
    double read(ByteBuffer bytes, int index) {
      return bytes.getInt(index * 4);
    }
  },
  UINT8("|u1", 1) {
    @Override
    double read(ByteBuffer bytes, int index) {
      return bytes.get(index) & 0xFF;
    }
  },
  BOOLEAN("|b1", 1) {
    @Override
    double read(ByteBuffer bytes, int index) {
      return bytes.get(index) == 0 ? 0 : 1;
    }
  };

  private final String descriptor;
  private final int bytes;

  NpyElementType(String descriptor, int bytes) {
    this.descriptor = descriptor;
    this.bytes = bytes;
  }

  /** The size of one element. */
  int bytes() {
    return bytes;
  }

  /** One element, widened. */
  abstract double read(ByteBuffer bytes, int index);

  /**
   * The type of that descriptor.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  static NpyElementType of(String descriptor) {
    for (NpyElementType type : values()) {
      if (type.descriptor.equals(descriptor)) {
        return type;
      }
    }
    if (descriptor.contains("O")) {
      throw new IllegalArgumentException(
          "it holds Python objects, which only pickle could read; pickle is never read here");
    }
    throw new IllegalArgumentException("elements of type '" + descriptor + "' are not read");
  }
}
