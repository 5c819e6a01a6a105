package org.policytrim.metaworld.verify;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tool.Verification;
import org.policytrim.api.tool.Verification.Quantity;

/** The largest difference of each kind of quantity, and where it occurred. */
final class Differences {

  /** What is compared, and what is allowed. */
  enum Kind {
    /** Random vectors drawn from the recording's seed. */
    GOAL("random vector from its seed", 0),
    /** Places of bodies and sites in the model after a reset. */
    MODEL("model after a reset", 0),
    /** Everything after a reset from a recorded vector. */
    RESET("reset", 1e-9),
    /** Generalised coordinates at each step. */
    POSITIONS("qpos", 0),
    /** The 39 numbers. */
    OBSERVATION("observation", 1e-9),
    REWARD("reward", 1e-9),
    /** 0 where success is equal. */
    SUCCESS("success", 0),
    /** Before clipping, from the recorded observation. */
    EXPERT("expert action", 1e-6),
    /** In steps, of an expert playing by itself. */
    FIRST_SUCCESS("expert's first success", 0),
    /** The share of pixels that are more than one grey level off. */
    PICTURE("pixels over one grey level", 0.01);

    private final String words;
    private final double tolerance;

    Kind(String words, double tolerance) {
      this.words = words;
      this.tolerance = tolerance;
    }
  }

  private static final class Worst {
    private double error;
    private String place = "none";
    private long compared;
  }

  private final Map<Kind, Worst> worst = new EnumMap<>(Kind.class);
  private int cases;

  /** One more recording. */
  void countCase() {
    cases++;
  }

  /** Compares two numbers; what is not a number differs by infinity. */
  void compare(Kind kind, double ours, double theirs, String place) {
    Worst found = worst.computeIfAbsent(kind, key -> new Worst());
    found.compared++;
    double error = ours == theirs ? 0 : Math.abs(ours - theirs);
    if (Double.isNaN(error)) {
      error = Double.POSITIVE_INFINITY;
    }
    if (error > found.error) {
      found.error = error;
      found.place = place;
    }
  }

  /** Compares two arrays; different lengths differ by infinity. */
  void compare(Kind kind, double[] ours, double[] theirs, String place) {
    if (ours.length != theirs.length) {
      compare(
          kind,
          Double.NaN,
          0,
          "%s (%d numbers for %d)".formatted(place, ours.length, theirs.length));
      return;
    }
    for (int i = 0; i < ours.length; i++) {
      compare(kind, ours[i], theirs[i], place);
    }
  }

  /** One row per kind that was compared. */
  Verification result() {
    List<Quantity> quantities =
        worst.entrySet().stream()
            .map(
                entry ->
                    new Quantity(
                        entry.getKey().words,
                        entry.getValue().error,
                        entry.getKey().tolerance,
                        entry.getValue().place,
                        entry.getValue().compared))
            .toList();
    return new Verification(cases, quantities);
  }
}
