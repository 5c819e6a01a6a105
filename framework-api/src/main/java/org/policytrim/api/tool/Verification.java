package org.policytrim.api.tool;

import java.util.List;
import org.apiguardian.api.API;

/**
 * The differences between a plugin and recordings of the original.
 *
 * @param cases the number of replayed recordings
 * @param quantities the errors, one row per quantity
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Verification(int cases, List<Quantity> quantities) {

  /**
   * The largest error of one quantity.
   *
   * @param name the quantity, such as {@code qpos} or {@code reward}
   * @param largestError the largest error over all cases; infinite if a comparison was impossible
   * @param tolerance the largest error that is allowed
   * @param worstCase the case with the largest error; "none" if there was no error
   * @param compared the number of compared values; a quantity without any fails
   */
  public record Quantity(
      String name, double largestError, double tolerance, String worstCase, long compared) {

    /** Returns true if values were compared and all were within tolerance. */
    public boolean passed() {
      return compared > 0 && largestError <= tolerance;
    }
  }

  public Verification {
    quantities = List.copyOf(quantities);
  }

  /** Returns true if recordings were replayed and every quantity passed. */
  public boolean passed() {
    return cases > 0 && !quantities.isEmpty() && quantities.stream().allMatch(Quantity::passed);
  }
}
