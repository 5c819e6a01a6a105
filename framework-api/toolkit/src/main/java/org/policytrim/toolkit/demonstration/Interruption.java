package org.policytrim.toolkit.demonstration;

import java.util.random.RandomGenerator;

/**
 * A demonstrator's interruption of random length, such as a pause or a slip.
 *
 * <pre>{@code
 * if (pause.takeOrBegin(chance, random)) {
 *   return new double[axes]; // this step belongs to the pause
 * }
 * }</pre>
 */
public final class Interruption {

  private final int shortest;
  private final int longest;
  private int remaining;

  /**
   * Creates an interruption that is not active.
   *
   * @param shortest the least number of steps, at least 1
   * @param longest the greatest number of steps
   */
  public Interruption(int shortest, int longest) {
    if (shortest < 1 || longest < shortest) {
      throw new IllegalArgumentException(
          "an interruption takes at least one step, found %d to %d".formatted(shortest, longest));
    }
    this.shortest = shortest;
    this.longest = longest;
  }

  /** Begins an interruption and draws its length. */
  public void begin(RandomGenerator random) {
    remaining = random.nextInt(shortest, longest + 1);
  }

  /** Returns true if steps of the interruption are left. */
  public boolean isActive() {
    return remaining > 0;
  }

  /**
   * Takes one step of the interruption. If it is not active, it first begins with some probability,
   * for which one number is drawn.
   *
   * @return true if the step belongs to the interruption
   */
  public boolean takeOrBegin(double chance, RandomGenerator random) {
    if (!isActive() && random.nextDouble() < chance) {
      begin(random);
    }
    return take();
  }

  /** Takes one step of the interruption; returns false if none is left. */
  public boolean take() {
    if (remaining == 0) {
      return false;
    }
    remaining--;
    return true;
  }
}
