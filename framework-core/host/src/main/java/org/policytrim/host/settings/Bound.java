package org.policytrim.host.settings;

import java.util.Optional;
import java.util.function.Function;

/**
 * What binding made of a value. An unsound value holds defaults where something was wrong: good
 * enough to look for further mistakes, not to be used.
 *
 * @param value empty where nothing could be made at all
 * @param sound whether nothing was wrong
 */
public record Bound<T>(Optional<T> value, boolean sound) {

  public Bound {
    if (sound && value.isEmpty()) {
      throw new IllegalArgumentException("a sound value is there");
    }
  }

  /** Nothing was wrong. */
  public static <T> Bound<T> sound(T value) {
    return new Bound<>(Optional.of(value), true);
  }

  /** Something was wrong, and this is what remains. */
  public static <T> Bound<T> unsound(T remains) {
    return new Bound<>(Optional.of(remains), false);
  }

  /** Nothing could be made of it. */
  public static <T> Bound<T> nothing() {
    return new Bound<>(Optional.empty(), false);
  }

  /** The same of something made of the value. */
  public <U> Bound<U> map(Function<? super T, ? extends U> function) {
    return new Bound<>(value.map(function), sound);
  }
}
