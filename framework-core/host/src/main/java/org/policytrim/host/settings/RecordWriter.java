package org.policytrim.host.settings;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns records back into a tree, every value written out: what {@link RecordBinder} reads. */
public final class RecordWriter {

  private static final Place NOWHERE = Place.of("written");

  private RecordWriter() {}

  /** The keys and values of a record. */
  public static YamlNode.Mapping write(Record record) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    for (SettingKey key : SettingKey.of(record.getClass())) {
      entries.add(entry(key.name(), value(read(record, key))));
    }
    return mapping(entries);
  }

  /** Keys and values. */
  public static YamlNode.Mapping mapping(List<YamlNode.Entry> entries) {
    return new YamlNode.Mapping(entries, NOWHERE);
  }

  /** A list. */
  public static YamlNode.Sequence sequence(List<? extends YamlNode> items) {
    return new YamlNode.Sequence(List.copyOf(items), NOWHERE);
  }

  /** One key with its value. */
  public static YamlNode.Entry entry(String key, YamlNode value) {
    return new YamlNode.Entry(key, NOWHERE, value);
  }

  /** The value of one of a record's keys. */
  public static Object read(Record record, SettingKey key) {
    try {
      Method accessor = key.component().getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "the component %s of %s can't be read"
              .formatted(key.component().getName(), record.getClass().getName()),
          e);
    }
  }

  /** A value of any type that a setting may have. */
  public static YamlNode value(Object value) {
    return switch (value) {
      case String text -> new YamlNode.Scalar(text, true, NOWHERE);
      case Enum<?> constant -> plain(KebabCase.ofConstant(constant));
      case Double number -> plain(number(number));
      case Integer number -> plain(number.toString());
      case Long number -> plain(number.toString());
      case Boolean flag -> plain(flag.toString());
      case Record record -> write(record);
      case List<?> items ->
          new YamlNode.Sequence(items.stream().map(RecordWriter::value).toList(), NOWHERE);
      default ->
          throw new IllegalArgumentException("a setting can't be a " + value.getClass().getName());
    };
  }

  /** The shortest text that reads back as the same bits. */
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
