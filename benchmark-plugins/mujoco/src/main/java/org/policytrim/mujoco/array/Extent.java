package org.policytrim.mujoco.array;

/**
 * The number of rows or columns of an array: a fixed number, or a multiple of a size that is a
 * member of mjModel or mjData.
 *
 * @param source the kind of the number
 * @param value the number itself, or the offset in bytes of the size
 * @param factor the factor by which a size is multiplied
 */
public record Extent(Source source, long value, int factor) {

  /** The kinds of extents. */
  public enum Source {
    /** A constant. */
    FIXED,
    /** An int of mjModel. */
    MODEL,
    /** An int of mjData. */
    DATA
  }

  /** Returns a constant extent. */
  public static Extent fixed(long number) {
    return new Extent(Source.FIXED, number, 1);
  }

  /** Returns the int at an offset of mjModel. */
  public static Extent model(long offset) {
    return model(offset, 1);
  }

  /** Returns the int at an offset of mjModel, times a factor. */
  public static Extent model(long offset, int factor) {
    return new Extent(Source.MODEL, offset, factor);
  }

  /** Returns the int at an offset of mjData. */
  public static Extent data(long offset) {
    return new Extent(Source.DATA, offset, 1);
  }
}
