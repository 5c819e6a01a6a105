package org.policytrim.core.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Calls a record's constructor. What the constructor refuses becomes a problem at the key that its
 * message begins with, or else at the record. A refused key is then given its default, and the
 * constructor is called again, so that a second refusal is found as well.
 */
final class RecordConstruction<R extends Record> {

  private final Class<R> type;
  private final List<SettingKey> keys;
  private final Section section;
  private final Function<SettingKey, Bound<Object>> byDefault;

  RecordConstruction(
      Class<R> type,
      List<SettingKey> keys,
      Section section,
      Function<SettingKey, Bound<Object>> byDefault) {
    this.type = type;
    this.keys = keys;
    this.section = section;
    this.byDefault = byDefault;
  }

  /**
   * Constructs the record.
   *
   * @param arguments one per key
   * @param sound whether they are what was written
   */
  Bound<R> construct(Object[] arguments, boolean sound) {
    Set<SettingKey> refused = new HashSet<>();
    boolean unrefused = true;
    while (true) {
      try {
        R made = constructor().newInstance(arguments);
        return sound && unrefused ? Bound.sound(made) : Bound.unsound(made);
      } catch (InvocationTargetException e) {
        String message = String.valueOf(e.getCause().getMessage());
        if (!(e.getCause() instanceof IllegalArgumentException)) {
          message = "%s refused these values: %s".formatted(type.getSimpleName(), e.getCause());
        }
        unrefused = false;
        Optional<SettingKey> blamed = blamed(message);
        report(message, blamed);
        Optional<Object> other =
            blamed.filter(refused::add).flatMap(key -> byDefault.apply(key).value());
        if (other.isEmpty()) {
          return Bound.nothing();
        }
        arguments[keys.indexOf(blamed.orElseThrow())] = other.get();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("the record " + type.getName() + " can't be made", e);
      }
    }
  }

  private void report(String message, Optional<SettingKey> blamed) {
    section
        .problems()
        .add(
            blamed.map(key -> section.placeOf(key.name())).orElse(section.place()),
            blamed.map(key -> section.pathOf(key.name())).orElse(section.path()),
            message,
            blamed.map(RecordConstruction::meaning).orElse("Change these values"));
  }

  private static String meaning(SettingKey key) {
    String byDefault = key.byDefault().map(value -> " (default " + value + ")").orElse("");
    return key.documentation().isEmpty()
        ? "Change this value" + byDefault
        : "It says: " + key.documentation() + byDefault;
  }

  /** The key, or the component, that a message begins with. */
  private Optional<SettingKey> blamed(String message) {
    return keys.stream()
        .filter(key -> begins(message, key.name()) || begins(message, key.component().getName()))
        .findFirst();
  }

  private static boolean begins(String message, String name) {
    return message.startsWith(name)
        && (message.length() == name.length()
            || !(Character.isLetterOrDigit(message.charAt(name.length()))
                || message.charAt(name.length()) == '-'));
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
