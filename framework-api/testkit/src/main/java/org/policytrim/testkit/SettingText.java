package org.policytrim.testkit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.plugin.Setting;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads values of settings from YAML syntax. */
final class SettingText {

  private SettingText() {}

  /** Returns the YAML key of a component: {@code sigma-floor} for {@code sigmaFloor}. */
  static String key(String component) {
    return component.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** Returns true if settings may have this type. */
  static boolean isAllowed(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return isAllowed(list.getActualTypeArguments()[0]);
    }
    return type instanceof Class<?> simple
        && (simple.isEnum()
            || simple.isRecord()
            || List.of(
                    String.class,
                    int.class,
                    Integer.class,
                    long.class,
                    Long.class,
                    double.class,
                    Double.class,
                    boolean.class,
                    Boolean.class)
                .contains(simple));
  }

  /**
   * Reads a value of a type.
   *
   * @throws IllegalArgumentException if the text is not a value of this type
   */
  static Object value(Type type, String yaml) {
    return value(type, new Load(LoadSettings.builder().build()).loadFromString(yaml));
  }

  private static Object value(Type type, @Nullable Object read) {
    if (type instanceof ParameterizedType list && read instanceof List<?> items) {
      List<Object> values = new ArrayList<>();
      items.forEach(item -> values.add(value(list.getActualTypeArguments()[0], item)));
      return List.copyOf(values);
    }
    if (type instanceof Class<?> simple && simple.isRecord() && read instanceof Map<?, ?> keys) {
      return record(simple.asSubclass(Record.class), keys);
    }
    if (type instanceof Class<?> simple && simple.isEnum()) {
      return Arrays.stream(simple.getEnumConstants())
          .filter(constant -> name(constant).equals(read))
          .findFirst()
          .orElseThrow(() -> unfit(type, read));
    }
    if (type == String.class && read instanceof String) {
      return read;
    }
    if ((type == boolean.class || type == Boolean.class) && read instanceof Boolean) {
      return read;
    }
    if ((type == int.class || type == Integer.class) && read instanceof Integer) {
      return read;
    }
    if ((type == long.class || type == Long.class)
        && (read instanceof Integer || read instanceof Long)) {
      return ((Number) read).longValue();
    }
    if ((type == double.class || type == Double.class) && read instanceof Number number) {
      return number.doubleValue();
    }
    throw unfit(type, read);
  }

  private static Record record(Class<? extends Record> type, Map<?, ?> keys) {
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Object written = keys.get(key(component.getName()));
      Setting setting = component.getAnnotation(Setting.class);
      if (written != null) {
        values.add(value(component.getGenericType(), written));
      } else if (setting != null && !setting.byDefault().equals(Setting.REQUIRED)) {
        values.add(value(component.getGenericType(), setting.byDefault()));
      } else {
        throw new IllegalArgumentException(
            "%s lacks the key %s".formatted(type.getSimpleName(), key(component.getName())));
      }
    }
    return make(type, values);
  }

  /**
   * Creates a record.
   *
   * @throws IllegalArgumentException with the message of the record's constructor if it refuses the
   *     values
   */
  static <R extends Record> R make(Class<R> type, List<Object> values) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (java.lang.reflect.InvocationTargetException e) {
      throw new IllegalArgumentException(
          "the constructor of %s refuses: %s".formatted(type.getSimpleName(), e.getCause()), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("%s can't be made: %s".formatted(type, e), e);
    }
  }

  private static String name(Object constant) {
    return ((Enum<?>) constant).name().replace('_', '-').toLowerCase(Locale.ROOT);
  }

  private static IllegalArgumentException unfit(Type type, @Nullable Object read) {
    return new IllegalArgumentException("'%s' is no %s".formatted(read, type.getTypeName()));
  }
}
