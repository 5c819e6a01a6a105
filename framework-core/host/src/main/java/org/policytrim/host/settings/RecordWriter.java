package org.policytrim.host.settings;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns records back into a tree that {@link RecordBinder} reads, every value written out. */
public final class RecordWriter {

  private static final SourcePosition NOWHERE = SourcePosition.of("written");

  private RecordWriter() {}

  /** Returns the keys and values of a record. */
  public static YamlNode.Mapping write(Record record) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = read(record, component);
      if (component.isAnnotationPresent(Flattened.class)) {
        entries.addAll(write((Record) value).entries());
      } else if (!component.isAnnotationPresent(EntryName.class)) {
        SettingKey key = SettingKey.of(component);
        entries.add(
            entry(
                key.name(),
                OptionalType.content(value)
                    .map(RecordWriter::value)
                    .orElseGet(() -> plain(key.emptyWord()))));
      }
    }
    return mapping(entries);
  }

  /** Returns keys and values. */
  public static YamlNode.Mapping mapping(List<YamlNode.Entry> entries) {
    return new YamlNode.Mapping(entries, NOWHERE);
  }

  /** Returns one key with its value. */
  public static YamlNode.Entry entry(String key, YamlNode value) {
    return new YamlNode.Entry(key, NOWHERE, value);
  }

  private static Object read(Record record, RecordComponent component) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "the component %s of %s can't be read"
              .formatted(component.getName(), record.getClass().getName()),
          e);
    }
  }

  /** Returns a value of any type that a setting may have, except an empty optional one. */
  public static YamlNode value(Object value) {
    return switch (value) {
      case String text -> new YamlNode.Scalar(text, true, NOWHERE);
      case Enum<?> constant -> plain(KebabCase.ofConstant(constant));
      case Double number -> plain(number(number));
      case Integer number -> plain(number.toString());
      case Long number -> plain(number.toString());
      case Boolean flag -> plain(flag.toString());
      case Record record -> write(record);
      case List<?> items -> list(items);
      default ->
          throw new IllegalArgumentException("a setting can't be a " + value.getClass().getName());
    };
  }

  /** Returns a sequence, or a mapping where every item has an {@link EntryName}. */
  private static YamlNode list(List<?> items) {
    List<YamlNode.Entry> named =
        items.stream()
            .flatMap(item -> name(item).map(name -> entry(name, value(item))).stream())
            .toList();
    return !items.isEmpty() && named.size() == items.size()
        ? mapping(named)
        : new YamlNode.Sequence(items.stream().map(RecordWriter::value).toList(), NOWHERE);
  }

  private static Optional<String> name(Object item) {
    return item instanceof Record record
        ? Arrays.stream(record.getClass().getRecordComponents())
            .filter(component -> component.isAnnotationPresent(EntryName.class))
            .map(component -> (String) read(record, component))
            .findFirst()
        : Optional.empty();
  }

  /** Returns the shortest text that reads back as the same bits. */
  private static String number(double number) {
    if (Double.isNaN(number)) {
      return ".nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? ".inf" : "-.inf";
    }
    return Double.toString(number).toLowerCase(Locale.ROOT);
  }

  private static YamlNode plain(String text) {
    return new YamlNode.Scalar(text, false, NOWHERE);
  }
}
