package org.policytrim.testkit;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One promise of the SPI. A broken one is reported in the plugin author's terms.
 *
 * @param says what the contract asks, as a statement
 * @param lookAt where an author who broke it will probably find the cause
 */
record Clause(String says, String lookAt) {

  /** Something that should be refused. */
  @FunctionalInterface
  interface Attempt {
    void run() throws Exception;
  }

  /** Fails unless the condition holds; {@code seen} says what was there instead. */
  void require(boolean holds, Supplier<String> seen) {
    if (!holds) {
      throw broken(seen.get());
    }
  }

  /** The failure to throw. */
  AssertionError broken(String seen) {
    return broken(seen, null);
  }

  /** The failure to throw, with what the plugin threw. */
  AssertionError broken(String seen, @Nullable Throwable cause) {
    return new AssertionError(
        "%n  The contract says: %s.%n  Seen: %s.%n  Look at: %s.".formatted(says, seen, lookAt),
        cause);
  }

  /**
   * Fails unless the attempt is refused with this exception and a message.
   *
   * @return the exception
   */
  <T extends Exception> T requireRefusal(Class<T> expected, String attempted, Attempt attempt) {
    try {
      attempt.run();
    } catch (Exception thrown) {
      if (!expected.isInstance(thrown)) {
        throw broken(
            "%s threw %s instead of %s".formatted(attempted, thrown, expected.getSimpleName()),
            thrown);
      }
      if (thrown.getMessage() == null || thrown.getMessage().isBlank()) {
        throw broken(
            "%s threw %s without a message".formatted(attempted, expected.getSimpleName()), thrown);
      }
      return expected.cast(thrown);
    }
    throw broken("%s was accepted; %s was expected".formatted(attempted, expected.getSimpleName()));
  }

  /** Fails if the attempt throws. */
  void requireSmooth(String attempted, Attempt attempt) {
    try {
      attempt.run();
    } catch (Exception thrown) {
      throw broken("%s threw %s".formatted(attempted, thrown), thrown);
    }
  }
}
