package org.policytrim.mujoco.array;

/** An array that mjModel or mjData points to: where the pointer stands and how long it is. */
public sealed interface ArrayField {

  /** The upstream name, such as {@code body_pos}. */
  String name();

  /** The offset of the pointer in its struct, in bytes. */
  long offset();

  /** How many rows. */
  Extent rows();

  /** How many numbers in each row. */
  Extent columns();

  /** An array of doubles. */
  record Doubles(String name, long offset, Extent rows, Extent columns) implements ArrayField {}

  /** An array of floats. */
  record Floats(String name, long offset, Extent rows, Extent columns) implements ArrayField {}

  /** An array of ints. */
  record Ints(String name, long offset, Extent rows, Extent columns) implements ArrayField {}

  /** An array of bytes, often used as flags. */
  record Bytes(String name, long offset, Extent rows, Extent columns) implements ArrayField {}
}
