package org.policytrim.method.statistics;

import org.jspecify.annotations.Nullable;

/** Numbers on their way into a report. */
public final class Figures {

  private Figures() {}

  /** The number, or null where it is not one. */
  public static @Nullable Double orNull(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
