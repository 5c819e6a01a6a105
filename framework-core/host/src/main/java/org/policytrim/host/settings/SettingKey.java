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
import org.policytrim.api.plugin.Setting;
import org.policytrim.toolkit.settings.Ranges;

/**
 * One key of a settings record.
 *
 * @param name the key in kebab-case; in a {@link #listing} preceded by the keys that lead to it
 * @param component the record component that it is bound to
 * @param setting the component's annotation; empty for stored data, whose keys are all required
 */
public record SettingKey(String name, RecordComponent component, Optional<Setting> setting) {

  /**
   * Returns the keys of a record in its order. A {@link Flattened} component is no key itself, and
   * neither is an {@link EntryName}.
   */
  public static List<SettingKey> of(Class<? extends Record> record) {
    return Arrays.stream(record.getRecordComponents())
        .filter(component -> !component.isAnnotationPresent(Flattened.class))
        .filter(component -> !component.isAnnotationPresent(EntryName.class))
        .map(SettingKey::of)
        .toList();
  }

  /** Returns the key that is bound to a component. */
  static SettingKey of(RecordComponent component) {
    return new SettingKey(
        KebabCase.ofComponent(component.getName()),
        component,
        Optional.ofNullable(component.getAnnotation(Setting.class)));
  }

  /**
   * Returns the keys of a record and of the records nested in it, each preceded by the keys that
   * lead to it, for {@code plugins info NAME}.
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

  /** Returns the component's type. */
  public Type type() {
    return component.getGenericType();
  }

  /** Returns the setting's description with its range; empty for stored data. */
  public String documentation() {
    return setting
        .map(
            described ->
                isBounded(described)
                    ? described.value() + "; " + Ranges.range(described)
                    : described.value())
        .orElse("");
  }

  private static boolean isBounded(Setting setting) {
    return setting.min() != Double.NEGATIVE_INFINITY || setting.max() != Double.POSITIVE_INFINITY;
  }

  /** Returns the default as YAML text; empty for a required key. */
  public Optional<String> byDefault() {
    Optional<String> declared =
        setting.map(Setting::byDefault).filter(text -> !text.equals(Setting.REQUIRED));
    boolean mayBeLeftOut =
        setting.isPresent()
            && OptionalType.of(type()).isPresent()
            && !component.isAnnotationPresent(EmptyWord.class);
    return mayBeLeftOut ? Optional.of(declared.orElse(OptionalType.EMPTY)) : declared;
  }

  /** Returns the former names of the key, which are still read. */
  public List<String> formerly() {
    return setting.map(found -> List.of(found.formerly())).orElse(List.of());
  }

  /** Returns true if the key must be written. */
  public boolean required() {
    return byDefault().isEmpty();
  }

  /** Returns the type of a value that is present; empty if the component is not optional. */
  public Optional<Type> optionalContent() {
    return OptionalType.of(type()).map(optional -> optional.content());
  }

  /** Returns the word that stands for the empty value of an optional component. */
  public String emptyWord() {
    EmptyWord word = component.getAnnotation(EmptyWord.class);
    return word == null ? OptionalType.EMPTY : word.value();
  }

  /**
   * Returns the kind of value in words: "a whole number", "one of keep, spill", "a list of ...".
   */
  public String expected() {
    return OptionalType.of(type())
        .map(optional -> "%s, or %s".formatted(expected(optional.content()), emptyWord()))
        .orElseGet(() -> expected(type()));
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
    if (List.of(int.class, Integer.class, long.class, Long.class).contains(simple)) {
      return "a whole number";
    }
    if (simple == double.class || simple == Double.class) {
      return "a number";
    }
    return simple == boolean.class || simple == Boolean.class ? "true or false" : "a text";
  }

  /** Returns the words for the constants of an enum, in their order. */
  public static List<String> constants(Class<?> enumeration) {
    return Stream.of(enumeration.getEnumConstants())
        .map(constant -> KebabCase.ofConstant((Enum<?>) constant))
        .toList();
  }

  /** Returns the record whose keys are nested in this one, directly or in each item of a list. */
  private static Optional<Class<? extends Record>> nested(Type type) {
    if (type instanceof ParameterizedType generic) {
      return nested(generic.getActualTypeArguments()[0]);
    }
    return type instanceof Class<?> simple && simple.isRecord()
        ? Optional.of(simple.asSubclass(Record.class))
        : Optional.empty();
  }

  private SettingKey under(String prefix) {
    return new SettingKey(prefix + name, component, setting);
  }
}
