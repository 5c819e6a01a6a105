package org.policytrim.host.settings;

import java.util.Optional;
import java.util.function.Function;

/**
 * The result of binding a value. An invalid result may still hold a value in which defaults stand
 * for the parts that could not be bound: it serves to look for further problems only.
 *
 * @param value the value; empty where nothing could be bound
 * @param valid true if no problem was found
 */
public record BindingResult<T>(Optional<T> value, boolean valid) {

  public BindingResult {
    if (valid && value.isEmpty()) {
      throw new IllegalArgumentException("a valid result holds a value");
    }
  }

  /** Returns a result without problems. */
  public static <T> BindingResult<T> of(T value) {
    return new BindingResult<>(Optional.of(value), true);
  }

  /** Returns the result of a value in which problems were found. */
  static <T> BindingResult<T> invalid(T value) {
    return new BindingResult<>(Optional.of(value), false);
  }

  /** Returns the result where nothing could be bound. */
  public static <T> BindingResult<T> nothing() {
    return new BindingResult<>(Optional.empty(), false);
  }

  /** Returns this result with its value converted. */
  public <U> BindingResult<U> map(Function<? super T, ? extends U> function) {
    return new BindingResult<>(value.map(function), valid);
  }

  /** Returns this result, or an invalid one with a given value where nothing could be bound. */
  public BindingResult<T> orInvalid(T standIn) {
    return value.isPresent() ? this : invalid(standIn);
  }
}
