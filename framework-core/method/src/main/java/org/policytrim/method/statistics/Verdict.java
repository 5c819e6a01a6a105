package org.policytrim.method.statistics;

/** The verdict of a comparison of success rates (docs/method.md, section 7.5). */
public enum Verdict {
  /** The interval of the difference lies above minus the margin. */
  NON_INFERIOR("non-inferior"),
  /** The interval of the difference lies below minus the margin. */
  INFERIOR("inferior"),
  /** The interval contains minus the margin: there are too few pairs to decide. */
  UNDECIDED("undecided");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  /**
   * Returns the verdict on a difference.
   *
   * @param difference the interval of trimmed minus base
   * @param margin from 0 to 1
   */
  public static Verdict of(Interval difference, double margin) {
    if (difference.low() > -margin) {
      return NON_INFERIOR;
    }
    return difference.high() < -margin ? INFERIOR : UNDECIDED;
  }

  /**
   * Returns the word used in files: {@code non-inferior}, {@code inferior} or {@code undecided}.
   */
  public String word() {
    return word;
  }
}
