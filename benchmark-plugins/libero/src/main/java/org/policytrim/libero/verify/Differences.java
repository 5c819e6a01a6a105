package org.policytrim.libero.verify;

import org.policytrim.mujoco.recording.LargestErrors;

/** The largest difference of each kind of quantity, and where it occurred. */
final class Differences extends LargestErrors<Differences.Kind> {

  /** What is compared, and what is allowed. */
  enum Kind implements LargestErrors.Kind {
    /** Fields of the composed model that differ from the recorded one's, compiled both. */
    MODEL("fields of the composed model that differ", 0),
    /** The arm as the stale start of an episode knows it. */
    RESET_ARM("arm after a reset", 1e-12),
    /** What the robot's sensors say right after an initial state was set. */
    FIRST_SENSES("senses at the initial state", 1e-9),
    /** Sensors are read within an action, not after it. */
    SENSES("senses after 1 action", 1e-9),
    /** The controller alone, in states that were recorded with either engine, N m. */
    STATE_TORQUES("torques in recorded states", 1e-9),
    /** The first five actions, played, N m. */
    TORQUES("torques of 5 actions, MuJoCo 3.3.0", 1e-9),
    FRESH_1("qpos after 1 action, fresh start, MuJoCo 3.3.0", 1e-12),
    FRESH_50("qpos after 50 actions, fresh start, MuJoCo 3.3.0", 1e-9),
    STALE_1("qpos after 1 action, stale start, MuJoCo 3.3.0", 1e-12),
    STALE_50("qpos after 50 actions, stale start, MuJoCo 3.3.0", 1e-9),
    /**
     * Where contacts make everything grow within 50 actions: the share of ten times what a torque
     * noise of 1e-12 N m did when the recording was made.
     */
    SENSITIVE("share of the recorded sensitivity", 1),
    /** Places of the things a goal is about. */
    PLACES("places of things", 1e-9),
    /** Whether things touch: 0 where equal. */
    CONTACT("contact", 0),
    /** Whether each predicate holds: 0 where equal. */
    PREDICATE("predicates", 0),
    /** Whether the whole goal is reached: 0 where equal. */
    SUCCESS("success", 0);

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
    add(kind, largest(ours, theirs), place);
  }

  /** The largest difference of two arrays; infinite where their lengths differ. */
  static double largest(double[] ours, double[] theirs) {
    if (ours.length != theirs.length) {
      return Double.POSITIVE_INFINITY;
    }
    double largest = 0;
    for (int i = 0; i < ours.length; i++) {
      double error = Math.abs(ours[i] - theirs[i]);
      largest = Double.isNaN(error) ? Double.POSITIVE_INFINITY : Math.max(largest, error);
    }
    return largest;
  }
}
