package org.policytrim.mujoco.recording;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tool.Verification;
import org.policytrim.api.tool.Verification.Quantity;

/**
 * The largest error of each kind of quantity, and where it occurred: what a verifier collects while
 * it replays recordings. A plugin adds how it compares its own arrays.
 *
 * @param <K> the kinds
 */
public abstract class LargestErrors<K extends Enum<K> & LargestErrors.Kind> {

  /** What is compared, and what is allowed. */
  public interface Kind {

    /** What it is, for people. */
    String words();

    /** The largest error allowed, at least 0. */
    double tolerance();
  }

  private static final class Worst {
    private double error;
    private String place = "none";
    private long compared;
  }

  private final Map<K, Worst> worst;
  private int cases;

  /** Nothing compared yet. */
  protected LargestErrors(Class<K> kinds) {
    this.worst = new EnumMap<>(kinds);
  }

  /** One more recording. */
  public final void countCase() {
    cases++;
  }

  /** Compares two numbers; what is not a number differs by infinity. */
  public final void compare(K kind, double ours, double theirs, String place) {
    add(kind, ours == theirs ? 0 : Math.abs(ours - theirs), place);
  }

  /** Notes an error; what is not a number is infinite. */
  public final void add(K kind, double found, String place) {
    Worst known = worst.computeIfAbsent(kind, _ -> new Worst());
    known.compared++;
    double error = Double.isNaN(found) ? Double.POSITIVE_INFINITY : found;
    if (error > known.error) {
      known.error = error;
      known.place = place;
    }
  }

  /** One row per kind that was compared. */
  public final Verification result() {
    List<Quantity> quantities =
        worst.entrySet().stream()
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
