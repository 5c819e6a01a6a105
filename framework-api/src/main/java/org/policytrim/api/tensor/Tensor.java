package org.policytrim.api.tensor;

/** An immutable dense array in row-major order. */
public sealed interface Tensor permits FloatTensor, IntTensor {

  /** The extents, slowest first; empty for a scalar. */
  Shape shape();

  /** The number of bytes the elements occupy. */
  long byteSize();
}
