package org.policytrim.network.parameter;

/** In which precision a network keeps the weights of a schema while it computes with them. */
public enum StoragePrecision {
  /** Single precision, 4 bytes each; what can be trained. */
  SINGLE,
  /**
   * The upper half of a single, 2 bytes each, rounded to the nearest; widened when used. For
   * weights that stay as they are. Vectors (biases, norms) are kept in single precision all the
   * same: they are small, and rounding them costs more than it saves.
   */
  BFLOAT16
}
