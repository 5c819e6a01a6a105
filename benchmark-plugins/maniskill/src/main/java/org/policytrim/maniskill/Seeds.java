package org.policytrim.maniskill;

import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;

/**
 * The seeds of initial states. The splits use disjoint ranges of seeds, so no state occurs in two.
 *
 * @param first the seed of training state 0
 */
record Seeds(long first) {

  /** The number of states in a split. */
  static final int COUNT = 1_000_000;

  /**
   * Returns the seed for the original's reset.
   *
   * @throws IllegalArgumentException if the split has no such state
   */
  long of(InitialState state) {
    if (state.index() >= COUNT) {
      throw new IllegalArgumentException(
          "a split has the states 0 to %d, there is no state %d"
              .formatted(COUNT - 1, state.index()));
    }
    return first + offset(state.split()) + state.index();
  }

  private static long offset(StateSplit split) {
    return switch (split) {
      case TRAINING -> 0;
      case VALIDATION -> COUNT;
      case EVALUATION -> 2L * COUNT;
    };
  }
}
