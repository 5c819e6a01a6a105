package org.policytrim.network.parameter;

/** The precision in which a network keeps the weights of a schema while it computes. */
public enum StoragePrecision {
  /** Single precision, 4 bytes each; the only one that can be trained. */
  SINGLE,
  /**
   * The upper half of single precision, 2 bytes each, rounded to the nearest and widened for use.
   * For frozen weights. Vectors (biases, norms) are kept in single precision: they are small, and
   * rounding them costs more accuracy than it saves memory.
   */
  BFLOAT16
}
