package org.policytrim.metaworld.verify;

import org.policytrim.mujoco.recording.LargestErrors;

/** The largest difference of each kind of quantity, and where it occurred. */
final class Differences extends LargestErrors<Differences.Kind> {

  /** What is compared, and what is allowed. */
  enum Kind implements LargestErrors.Kind {
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

    @Override
    public String words() {
      return words;
    }

    @Override
    public double tolerance() {
      return tolerance;
    }
  }

  Differences() {
    super(Kind.class);
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
}
