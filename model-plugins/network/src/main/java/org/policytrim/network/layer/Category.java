package org.policytrim.network.layer;

/**
 * The choice among several sets of weights, such as those of robots' embodiments.
 *
 * @param <T> a back end's handle of a tensor
 */
public sealed interface Category<T> {

  /**
   * One set for all rows.
   *
   * @param index from 0 on
   */
  record All<T>(int index) implements Category<T> {

    public All {
      if (index < 0) {
        throw new IllegalArgumentException("categories are counted from 0, found " + index);
      }
    }
  }

  /**
   * A set for each row.
   *
   * @param indices ints [rows]
   */
  record EachRow<T>(T indices) implements Category<T> {}
}
