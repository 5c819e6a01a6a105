package org.policytrim.host.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policytrim.toolkit.text.Suggestions;

/** Binds one value to the type of a record component. */
final class ValueBinder {

  private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?");

  private final RecordBinder records;
  private final Problems problems;

  ValueBinder(RecordBinder records, Problems problems) {
    this.records = records;
    this.problems = problems;
  }

  /**
   * Binds a value.
   *
   * @param type a component's generic type
   * @param node what is written
   * @param path the keys that lead there
   * @param finite whether infinite and undefined numbers are refused
   */
  Bound<Object> bind(Type type, YamlNode node, String path, boolean finite) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return list(list.getActualTypeArguments()[0], node, path, finite);
    }
    if (type instanceof Class<?> simple && simple.isRecord()) {
      return records.bind(simple.asSubclass(Record.class), node, path).map(Object.class::cast);
    }
    if (!(node instanceof YamlNode.Scalar scalar) || (scalar.isEmpty())) {
      return wrong(type, node, path, "");
    }
    return scalar(type, scalar, path, finite);
  }

  private Bound<Object> list(Type itemType, YamlNode node, String path, boolean finite) {
    if (!(node instanceof YamlNode.Sequence sequence)) {
      String remedy =
          node instanceof YamlNode.Scalar scalar && !scalar.isEmpty()
              ? "Put it into brackets: [" + scalar.text() + "]"
              : "Write it as [a, b], or [] for none";
      return wrong("a list", node, path, remedy);
    }
    List<Object> items = new ArrayList<>();
    boolean sound = true;
    for (int i = 0; i < sequence.items().size(); i++) {
      Bound<Object> item = bind(itemType, sequence.items().get(i), path + "[" + i + "]", finite);
      item.value().ifPresent(items::add);
      sound &= item.sound();
    }
    return new Bound<>(Optional.of(List.copyOf(items)), sound);
  }

  private Bound<Object> scalar(Type type, YamlNode.Scalar scalar, String path, boolean finite) {
    if (type == String.class) {
      return Bound.sound(scalar.text());
    }
    if (type instanceof Class<?> simple && simple.isEnum()) {
      return constant(simple, scalar, path);
    }
    if (scalar.quoted()) {
      return wrong(type, scalar, path, scalar.text().isEmpty() ? "" : "Write it without quotes");
    }
    if (type == boolean.class || type == Boolean.class) {
      return switch (scalar.text()) {
        case "true" -> Bound.sound(true);
        case "false" -> Bound.sound(false);
        default -> wrong(type, scalar, path, "");
      };
    }
    if (type == double.class || type == Double.class) {
      return number(type, scalar, path, finite);
    }
    return whole(type, scalar, path);
  }

  private Bound<Object> whole(Type type, YamlNode.Scalar scalar, String path) {
    boolean small = type == int.class || type == Integer.class;
    if (!small && type != long.class && type != Long.class) {
      throw new IllegalArgumentException(
          "a setting can't be a %s (%s)".formatted(type.getTypeName(), path));
    }
    if (!WHOLE.matcher(scalar.text()).matches()) {
      return wrong(type, scalar, path, "Write plain digits, such as 40");
    }
    try {
      return small
          ? Bound.sound(Integer.parseInt(scalar.text()))
          : Bound.sound(Long.parseLong(scalar.text()));
    } catch (NumberFormatException e) {
      return wrong(
          small
              ? "a whole number of at most " + Integer.MAX_VALUE
              : "a whole number of at most " + Long.MAX_VALUE,
          scalar,
          path,
          "");
    }
  }

  private Bound<Object> number(Type type, YamlNode.Scalar scalar, String path, boolean finite) {
    @Nullable Double value =
        switch (scalar.text()) {
          case ".inf", "+.inf" -> Double.POSITIVE_INFINITY;
          case "-.inf" -> Double.NEGATIVE_INFINITY;
          case ".nan" -> Double.NaN;
          default -> NUMBER.matcher(scalar.text()).matches() ? Double.valueOf(scalar.text()) : null;
        };
    if (value == null) {
      String remedy =
          scalar.text().matches("[0-9]+,[0-9]+")
              ? "Write a point, not a comma"
              : "Write it such as 0.5 or 1e-4";
      return wrong(type, scalar, path, remedy);
    }
    if (finite && !Double.isFinite(value)) {
      return wrong("a finite number", scalar, path, "Write it such as 0.5 or 1e-4");
    }
    return Bound.sound(value);
  }

  private Bound<Object> constant(Class<?> type, YamlNode.Scalar scalar, String path) {
    List<String> names = SettingKey.constants(type);
    int index = names.indexOf(scalar.text());
    if (index >= 0) {
      return Bound.sound(type.getEnumConstants()[index]);
    }
    String remedy =
        Suggestions.closest(scalar.text(), names)
            .map(near -> "Did you mean '" + near + "'?")
            .orElse("");
    return wrong(type, scalar, path, remedy);
  }

  private Bound<Object> wrong(Type type, YamlNode node, String path, String remedy) {
    return wrong(SettingKey.expected(type), node, path, remedy);
  }

  private Bound<Object> wrong(String expected, YamlNode node, String path, String remedy) {
    String said = remedy;
    if (remedy.isEmpty() && node instanceof YamlNode.Scalar scalar && scalar.isEmpty()) {
      said = "Write a value, or remove the line where there is a default";
    }
    problems.add(node.place(), path, "expected " + expected + ", found " + node.described(), said);
    return Bound.nothing();
  }
}
