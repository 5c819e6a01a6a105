package org.policytrim.toolkit.safetensors;

import java.util.Arrays;
import java.util.Optional;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.Tensor;

/**
 * How the elements of a tensor are stored in a safetensors file, little-endian. In memory there are
 * only {@link FloatTensor} and {@link IntTensor}: the four floating formats become the one, the
 * four others the other.
 */
public enum ElementFormat {
  /** IEEE double; narrowed to single precision when read. */
  F64(8, true),
  F32(4, true),
  /** IEEE half. */
  F16(2, true),
  /** The upper half of a single: 8 bits of exponent, 7 of mantissa. */
  BF16(2, true),
  /** Refused when read where a value does not fit in 32 bits. */
  I64(8, false),
  I32(4, false),
  /** 0 to 255. */
  U8(1, false),
  /** 0 or 1. */
  BOOL(1, false);

  private final int bytes;
  private final boolean floating;

  ElementFormat(int bytes, boolean floating) {
    this.bytes = bytes;
    this.floating = floating;
  }

  /** The size of one element. */
  public int bytes() {
    return bytes;
  }

  /** Whether tensors of this format are {@link FloatTensor}s; otherwise {@link IntTensor}s. */
  public boolean floating() {
    return floating;
  }

  /** The format of that name in a safetensors header, if it is one we read. */
  static Optional<ElementFormat> named(String name) {
    return Arrays.stream(values()).filter(format -> format.name().equals(name)).findFirst();
  }

  /** The format that holds a tensor as it is in memory: F32 or I32. */
  static ElementFormat of(Tensor tensor) {
    return tensor instanceof FloatTensor ? F32 : I32;
  }
}
