package org.policytrim.method.statistics;

import org.jspecify.annotations.Nullable;

/** Converts numbers for reports. */
public final class Figures {

  private Figures() {}

  /** Returns the number, or null if it is not finite. */
  public static @Nullable Double orNull(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
