package org.policytrim.mujoco.array;

/**
 * How many rows or columns an array has: a fixed number, or a multiple of a size in mjModel or
 * mjData.
 *
 * @param source where the number stands
 * @param value the number itself, or the size's offset in bytes
 * @param factor what it is multiplied with
 */
public record Extent(Source source, long value, int factor) {

  /** Where an extent's number stands. */
  public enum Source {
    FIXED,
    MODEL,
    DATA
  }

  /** A number that never changes. */
  public static Extent fixed(long number) {
    return new Extent(Source.FIXED, number, 1);
  }

  /** The int at an offset of mjModel, times a factor. */
  public static Extent model(long offset, int factor) {
    return new Extent(Source.MODEL, offset, factor);
  }

  /** The int at an offset of mjData. */
  public static Extent data(long offset) {
    return new Extent(Source.DATA, offset, 1);
  }
}
