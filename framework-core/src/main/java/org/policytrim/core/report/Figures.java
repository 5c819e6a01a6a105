package org.policytrim.core.report;

import org.jspecify.annotations.Nullable;

/** Numbers on their way into a report. */
final class Figures {

  private Figures() {}

  /** The number, or null where it is not one. */
  static @Nullable Double orNull(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
