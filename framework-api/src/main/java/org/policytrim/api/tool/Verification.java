package org.policytrim.api.tool;

import java.util.List;

/**
 * The differences found.
 *
 * @param cases how many recordings were replayed
 * @param quantities one row per kind of quantity
 */
public record Verification(int cases, List<Quantity> quantities) {

  /**
   * The largest error of one kind of quantity.
   *
   * @param name such as {@code qpos} or {@code reward}
   * @param largestError over all cases; infinite where something could not be compared
   * @param tolerance what is allowed
   * @param worstCase where it occurred; "none" where there was no error at all
   * @param compared how many numbers were compared; a quantity with none fails
   */
  public record Quantity(
      String name, double largestError, double tolerance, String worstCase, long compared) {

    /** Whether something was compared and all of it was within tolerance. */
    public boolean passed() {
      return compared > 0 && largestError <= tolerance;
    }
  }

  public Verification {
    quantities = List.copyOf(quantities);
  }

  /** Whether something was replayed and every quantity passed. */
  public boolean passed() {
    return cases > 0 && !quantities.isEmpty() && quantities.stream().allMatch(Quantity::passed);
  }
}
