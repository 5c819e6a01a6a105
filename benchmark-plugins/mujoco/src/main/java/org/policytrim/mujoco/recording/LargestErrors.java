package org.policytrim.mujoco.recording;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tool.Verification;
import org.policytrim.api.tool.Verification.Quantity;

/**
 * Collects the largest error of each kind of quantity and its location while a verifier replays
 * recordings. Subclasses add comparisons of their own arrays.
 *
 * @param <K> the kinds of quantities
 */
public abstract class LargestErrors<K extends Enum<K> & LargestErrors.Kind> {

  /** A kind of quantity with its tolerance. */
  public interface Kind {

    /** Returns the name in reports. */
    String words();

    /** Returns the largest error that is accepted, at least 0. */
    double tolerance();
  }

  private static final class Largest {
    private double error;
    private String place = "none";
    private long compared;
  }

  private final Map<K, Largest> largest;
  private int cases;

  /** Creates a collector without comparisons. */
  protected LargestErrors(Class<K> kinds) {
    this.largest = new EnumMap<>(kinds);
  }

  /** Counts a recording. */
  public final void countCase() {
    cases++;
  }

  /**
   * Adds the absolute difference of two numbers; NaN counts as infinite.
   *
   * @param kind the kind of quantity
   * @param ours the computed number
   * @param theirs the recorded number
   * @param place the location in the recording, for the report
   */
  public final void compare(K kind, double ours, double theirs, String place) {
    add(kind, ours == theirs ? 0 : Math.abs(ours - theirs), place);
  }

  /** Adds an error; NaN counts as infinite. */
  public final void add(K kind, double found, String place) {
    Largest known = largest.computeIfAbsent(kind, _ -> new Largest());
    known.compared++;
    double error = Double.isNaN(found) ? Double.POSITIVE_INFINITY : found;
    if (error > known.error) {
      known.error = error;
      known.place = place;
    }
  }

  /** Returns the largest errors, one row for each kind that was compared. */
  public final Verification result() {
    List<Quantity> quantities =
        largest.entrySet().stream()
            .map(
                entry ->
                    new Quantity(
                        entry.getKey().words(),
                        entry.getValue().error,
                        entry.getKey().tolerance(),
                        entry.getValue().place,
                        entry.getValue().compared))
            .toList();
    return new Verification(cases, quantities);
  }
}
