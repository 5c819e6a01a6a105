package org.policytrim.host.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * An optional type that a setting may have: {@link OptionalInt}, {@link OptionalLong}, {@link
 * OptionalDouble} or {@link Optional} of any other type.
 *
 * @param content the type of a value that is present
 */
record OptionalType(Type content) {

  /** The word that stands for an empty value unless the component declares another one. */
  static final String EMPTY = "default";

  /** Returns the optional type that a type is; empty for every other type. */
  static Optional<OptionalType> of(Type type) {
    if (type == OptionalInt.class) {
      return Optional.of(new OptionalType(int.class));
    }
    if (type == OptionalLong.class) {
      return Optional.of(new OptionalType(long.class));
    }
    if (type == OptionalDouble.class) {
      return Optional.of(new OptionalType(double.class));
    }
    return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
        ? Optional.of(new OptionalType(generic.getActualTypeArguments()[0]))
        : Optional.empty();
  }

  /** Returns true if a value that is present is a number. */
  boolean isNumber() {
    return content == int.class || content == long.class || content == double.class;
  }

  /** Returns the empty value of this type. */
  Object empty() {
    return content == int.class
        ? OptionalInt.empty()
        : content == long.class
            ? OptionalLong.empty()
            : content == double.class ? OptionalDouble.empty() : Optional.empty();
  }

  /** Returns a present value of this type. */
  Object holding(Object value) {
    return switch (value) {
      case Integer number when content == int.class -> OptionalInt.of(number);
      case Long number when content == long.class -> OptionalLong.of(number);
      case Double number when content == double.class -> OptionalDouble.of(number);
      default -> Optional.of(value);
    };
  }

  /** Returns what an optional value holds; a value that is not optional is returned itself. */
  static Optional<Object> content(Object value) {
    return switch (value) {
      case OptionalInt number ->
          number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
      case OptionalLong number ->
          number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
      case OptionalDouble number ->
          number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
      case Optional<?> optional -> optional.map(Object.class::cast);
      default -> Optional.of(value);
    };
  }
}
