package org.policytrim.report.comparison;

/** Thrown if runs were not evaluated alike, so that their figures can't be compared. */
public final class NotComparableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception that names both runs and the difference between them. */
  public NotComparableException(String message) {
    super(message);
  }
}
