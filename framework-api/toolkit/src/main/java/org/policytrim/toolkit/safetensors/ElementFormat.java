package org.policytrim.toolkit.safetensors;

import java.util.Arrays;
import java.util.Optional;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.Tensor;

/**
 * A format of elements in a safetensors file, little-endian. The four floating-point formats are
 * read as {@link FloatTensor}, the four others as {@link IntTensor}.
 */
public enum ElementFormat {
  /** IEEE double precision; rounded to single precision when read. */
  F64(8, true),
  F32(4, true),
  /** IEEE half precision. */
  F16(2, true),
  /** The upper half of single precision: 8 bits of exponent, 7 of mantissa. */
  BF16(2, true),
  /** 64-bit integers; values that do not fit in 32 bits are refused when read. */
  I64(8, false),
  I32(4, false),
  /** Bytes from 0 to 255. */
  U8(1, false),
  /** Flags, 0 or 1. */
  BOOL(1, false);

  private final int bytes;
  private final boolean floating;

  ElementFormat(int bytes, boolean floating) {
    this.bytes = bytes;
    this.floating = floating;
  }

  /** Returns the size of one element in bytes. */
  public int bytes() {
    return bytes;
  }

  /** Returns true if tensors of this format are read as {@link FloatTensor}. */
  public boolean floating() {
    return floating;
  }

  /** Returns the format of a name in a safetensors header, if it is supported. */
  static Optional<ElementFormat> named(String name) {
    return Arrays.stream(values()).filter(format -> format.name().equals(name)).findFirst();
  }

  /** Returns the format of a tensor in memory: F32 or I32. */
  static ElementFormat of(Tensor tensor) {
    return tensor instanceof FloatTensor ? F32 : I32;
  }
}
