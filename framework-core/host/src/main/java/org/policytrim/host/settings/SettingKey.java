package org.policytrim.host.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.plugin.Setting;

/**
 * One key of a record, as it stands in YAML.
 *
 * @param name in kebab-case; in {@link #listing} with the keys that lead there
 * @param component the record component it is bound to
 * @param type the component's type
 * @param documentation what it does, with unit and range; empty for a component without {@link
 *     Setting}
 * @param byDefault its default as YAML text; empty for a required key
 */
public record SettingKey(
    String name,
    RecordComponent component,
    Type type,
    String documentation,
    Optional<String> byDefault) {

  /** The keys of a record, in its order. Components without {@link Setting} are required. */
  public static List<SettingKey> of(Class<? extends Record> record) {
    return Arrays.stream(record.getRecordComponents()).map(SettingKey::of).toList();
  }

  /**
   * The keys of a record and of the records nested in it, each with the keys that lead there, for
   * {@code plugins info NAME}.
   */
  public static List<SettingKey> listing(Class<? extends Record> record) {
    List<SettingKey> keys = new ArrayList<>();
    for (SettingKey key : of(record)) {
      keys.add(key);
      nested(key.type())
          .ifPresent(
              inner -> listing(inner).forEach(below -> keys.add(below.under(key.name() + "."))));
    }
    return List.copyOf(keys);
  }

  /** Whether it must be written. */
  public boolean required() {
    return byDefault.isEmpty();
  }

  /** What may stand there, in words: "a whole number", "one of keep, spill", "a list of ...". */
  public String expected() {
    return expected(type);
  }

  static String expected(Type type) {
    if (type instanceof ParameterizedType list) {
      return "a list, each item " + expected(list.getActualTypeArguments()[0]);
    }
    if (!(type instanceof Class<?> simple)) {
      return type.getTypeName();
    }
    if (simple.isEnum()) {
      return "one of " + String.join(", ", constants(simple));
    }
    if (simple.isRecord()) {
      return "keys and values ("
          + Arrays.stream(simple.getRecordComponents())
              .map(component -> KebabCase.ofComponent(component.getName()))
              .collect(Collectors.joining(", "))
          + ")";
    }
    if (simple == int.class || simple == Integer.class) {
      return "a whole number";
    }
    if (simple == long.class || simple == Long.class) {
      return "a whole number";
    }
    if (simple == double.class || simple == Double.class) {
      return "a number";
    }
    return simple == boolean.class || simple == Boolean.class ? "true or false" : "a text";
  }

  static List<String> constants(Class<?> enumeration) {
    return Stream.of(enumeration.getEnumConstants())
        .map(constant -> KebabCase.ofConstant((Enum<?>) constant))
        .toList();
  }

  /** The record whose keys stand under this one, directly or in each item of a list. */
  private static Optional<Class<? extends Record>> nested(Type type) {
    if (type instanceof ParameterizedType list) {
      return nested(list.getActualTypeArguments()[0]);
    }
    return type instanceof Class<?> simple && simple.isRecord()
        ? Optional.of(simple.asSubclass(Record.class))
        : Optional.empty();
  }

  private SettingKey under(String prefix) {
    return new SettingKey(prefix + name, component, type, documentation, byDefault);
  }

  private static SettingKey of(RecordComponent component) {
    @Nullable Setting setting = component.getAnnotation(Setting.class);
    return new SettingKey(
        KebabCase.ofComponent(component.getName()),
        component,
        component.getGenericType(),
        setting == null ? "" : setting.value(),
        setting == null || setting.byDefault().equals(Setting.REQUIRED)
            ? Optional.empty()
            : Optional.of(setting.byDefault()));
  }
}
