package org.policytrim.maniskill.engine;

/** Common parts of native calls. */
final class Calls {

  private Calls() {}

  /**
   * Throws the unchecked exception or error that a call threw.
   *
   * @return never; the declared result lets callers write {@code throw rethrow(thrown)}
   */
  static RuntimeException rethrow(Throwable thrown) {
    switch (thrown) {
      case RuntimeException unchecked -> throw unchecked;
      case Error error -> throw error;
      default -> throw new IllegalStateException(thrown);
    }
  }
}
