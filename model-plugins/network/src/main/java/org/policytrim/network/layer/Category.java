package org.policytrim.network.layer;

/**
 * Which of several sets of weights a batch is computed with, such as a robot's embodiment.
 *
 * @param <T> a back end's handle of a tensor
 */
public sealed interface Category<T> {

  /**
   * One and the same for all rows.
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
   * One for each row.
   *
   * @param indices ints [rows]
   */
  record EachRow<T>(T indices) implements Category<T> {}
}
