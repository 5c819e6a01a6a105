package org.policytrim.method.statistics;

/** What a comparison says about success (METHOD section 7). */
public enum Verdict {
  /** The interval of the difference lies above minus the margin. */
  NON_INFERIOR("non-inferior"),
  /** It lies below minus the margin. */
  INFERIOR("inferior"),
  /** It holds minus the margin: too few pairs to tell. */
  UNDECIDED("undecided");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  /** The verdict on an interval of trimmed minus base. */
  public static Verdict of(Interval difference, double margin) {
    if (difference.low() > -margin) {
      return NON_INFERIOR;
    }
    return difference.high() < -margin ? INFERIOR : UNDECIDED;
  }

  /** The word that stands in files: {@code non-inferior}, {@code inferior}, {@code undecided}. */
  public String word() {
    return word;
  }
}
