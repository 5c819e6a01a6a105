package org.policytrim.host.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Calls a record's constructor. What it refuses becomes a problem at the key that its message
 * begins with, or else at the record. A refused key then gets a stand-in (its default, or else
 * something harmless) and the constructor is called again, so that a second refusal is found as
 * well.
 */
final class RecordConstruction<R extends Record> {

  private final Class<R> type;
  private final List<SettingKey> keys;
  private final Section section;
  private final Problems problems;
  private final Function<SettingKey, Optional<Object>> byDefault;
  private final Map<SettingKey, Object> arguments = new HashMap<>();
  private final Set<SettingKey> replaced = new HashSet<>();
  private boolean sound;
  private boolean complete = true;

  RecordConstruction(
      Class<R> type,
      List<SettingKey> keys,
      Section section,
      Problems problems,
      Function<SettingKey, Optional<Object>> byDefault) {
    this.type = type;
    this.keys = keys;
    this.section = section;
    this.problems = problems;
    this.byDefault = byDefault;
    this.sound = section.sound();
  }

  /** Takes what was made of a key; what is not sound has been reported. */
  void argument(SettingKey key, Bound<Object> bound) {
    sound &= bound.sound();
    if (bound.value().isPresent()) {
      arguments.put(key, bound.value().get());
    } else {
      replace(key);
    }
  }

  /** Makes the record; one in which a required key had to be replaced is thrown away again. */
  Bound<R> construct() {
    while (arguments.size() == keys.size()) {
      try {
        R made = constructor().newInstance(keys.stream().map(arguments::get).toArray());
        return !complete ? Bound.nothing() : sound ? Bound.sound(made) : Bound.unsound(made);
      } catch (InvocationTargetException e) {
        sound = false;
        String message = message(e.getCause());
        Optional<SettingKey> blamed = keys.stream().filter(key -> begins(message, key)).findFirst();
        if (replaced.stream().noneMatch(key -> mentions(message, key))) {
          report(message, blamed);
        }
        if (blamed.isEmpty() || replaced.contains(blamed.get())) {
          return Bound.nothing();
        }
        replace(blamed.get());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("the record " + type.getName() + " can't be made", e);
      }
    }
    return Bound.nothing();
  }

  private void replace(SettingKey key) {
    replaced.add(key);
    arguments.remove(key);
    Optional<Object> standIn = byDefault.apply(key);
    if (standIn.isEmpty()) {
      complete = false;
      standIn = harmless(key.type());
    }
    standIn.ifPresent(value -> arguments.put(key, value));
  }

  /** Something of the type that few constructors refuse. */
  private static Optional<Object> harmless(Type type) {
    if (type instanceof ParameterizedType) {
      return Optional.of(List.of());
    }
    return switch (type.getTypeName()) {
      case "int" -> Optional.of(1);
      case "long" -> Optional.of(1L);
      case "double" -> Optional.of(1.0);
      case "boolean" -> Optional.of(false);
      case "java.lang.String" -> Optional.of("x");
      default -> {
        Object[] constants = type instanceof Class<?> simple ? simple.getEnumConstants() : null;
        yield constants == null || constants.length == 0
            ? Optional.empty()
            : Optional.of(constants[0]);
      }
    };
  }

  private void report(String message, Optional<SettingKey> blamed) {
    if (blamed.isEmpty()) {
      problems.add(section.place(), section.path(), message, "Change these values");
      return;
    }
    SettingKey key = blamed.get();
    String byDefault = key.byDefault().map(value -> " (default " + value + ")").orElse("");
    problems.add(
        section.placeOf(key.name()),
        section.pathOf(key.name()),
        message.replaceFirst("^[^\\s:]+:? +", ""),
        key.documentation().isEmpty()
            ? "Change this value" + byDefault
            : "Its meaning: " + key.documentation() + byDefault);
  }

  private String message(Throwable cause) {
    return cause instanceof IllegalArgumentException && cause.getMessage() != null
        ? cause.getMessage()
        : "%s refuses these values: %s".formatted(type.getSimpleName(), cause);
  }

  /** Whether a message begins with a key, or with the component of that key. */
  private static boolean begins(String message, SettingKey key) {
    String first = message.split("[\\s:]", 2)[0];
    return first.equals(key.name()) || first.equals(key.component().getName());
  }

  private static boolean mentions(String message, SettingKey key) {
    List<String> words = List.of(message.split("[^A-Za-z0-9-]+"));
    return words.contains(key.name()) || words.contains(key.component().getName());
  }

  private Constructor<R> constructor() throws NoSuchMethodException {
    Constructor<R> constructor =
        type.getDeclaredConstructor(
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
    constructor.setAccessible(true);
    return constructor;
  }
}
