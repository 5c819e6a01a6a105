package org.policytrim.testkit;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A requirement of the SPI, with a message for the plugin author who violates it.
 *
 * @param says the requirement, as a statement
 * @param lookAt the probable place of the mistake
 */
record Clause(String says, String lookAt) {

  /** A call that must be refused. */
  @FunctionalInterface
  interface Attempt {
    void run() throws Exception;
  }

  /** Fails unless the condition holds; {@code seen} describes the actual behaviour. */
  void require(boolean holds, Supplier<String> seen) {
    if (!holds) {
      throw broken(seen.get());
    }
  }

  /** Creates the failure to throw. */
  AssertionError broken(String seen) {
    return broken(seen, null);
  }

  /** Creates the failure to throw, caused by an exception of the plugin. */
  AssertionError broken(String seen, @Nullable Throwable cause) {
    return new AssertionError(
        "%n  The contract requires: %s.%n  Observed: %s.%n  Probable cause: %s."
            .formatted(says, seen, lookAt),
        cause);
  }

  /**
   * Fails unless the call throws this exception with a message.
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

  /** Fails if the call throws. */
  void requireSmooth(String attempted, Attempt attempt) {
    try {
      attempt.run();
    } catch (Exception thrown) {
      throw broken("%s threw %s".formatted(attempted, thrown), thrown);
    }
  }
}
