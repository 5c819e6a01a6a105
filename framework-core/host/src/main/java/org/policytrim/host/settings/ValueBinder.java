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
  private static final Pattern ZERO = Pattern.compile("0+(\\.0*)?");

  private final RecordBinder records;
  private final ProblemCollector problems;

  ValueBinder(RecordBinder records, ProblemCollector problems) {
    this.records = records;
    this.problems = problems;
  }

  /**
   * Binds a value.
   *
   * @param type a component's generic type
   * @param node the written value
   * @param path the keys that lead to it
   * @param rules the rules that it follows beyond those of its type
   */
  BindingResult<Object> bind(Type type, YamlNode node, String path, ValueRules rules) {
    Optional<OptionalType> optional = OptionalType.of(type);
    if (optional.isPresent()) {
      return isEmpty(optional.get(), node, rules)
          ? BindingResult.of(optional.get().empty())
          : bind(optional.get().content(), node, path, rules).map(optional.get()::holding);
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return list(list.getActualTypeArguments()[0], node, path, rules);
    }
    if (type instanceof Class<?> simple && simple.isRecord()) {
      return records.bind(simple.asSubclass(Record.class), node, path).map(Object.class::cast);
    }
    if (!(node instanceof YamlNode.Scalar scalar) || scalar.isEmpty()) {
      return wrong(rules.expected(SettingKey.expected(type)), node, path, "");
    }
    return scalar(type, scalar, path, rules);
  }

  /**
   * Returns true for the word that stands for an empty value, and for what version 0.1 wrote in its
   * place: an empty text, or 0 where 0 is out of range.
   */
  private static boolean isEmpty(OptionalType type, YamlNode node, ValueRules rules) {
    if (!(node instanceof YamlNode.Scalar scalar)) {
      return false;
    }
    if (rules.emptyWord().equals(Optional.of(scalar.text()))) {
      return !scalar.quoted() || type.content() != String.class;
    }
    return scalar.quoted()
        ? scalar.text().isEmpty()
        : type.isNumber()
            && ZERO.matcher(scalar.text()).matches()
            && rules.violatedBy(0).isPresent();
  }

  private BindingResult<Object> list(Type itemType, YamlNode node, String path, ValueRules rules) {
    if (!(node instanceof YamlNode.Sequence sequence)) {
      String remedy =
          node instanceof YamlNode.Scalar scalar && !scalar.isEmpty() && rules.emptyWord().isEmpty()
              ? "Put it into brackets: [" + scalar.text() + "]"
              : "Write it as [a, b], or " + rules.emptyWord().orElse("[] for none");
      return wrong(rules.expected("a list"), node, path, remedy);
    }
    List<Object> items = new ArrayList<>();
    boolean valid = true;
    for (int i = 0; i < sequence.items().size(); i++) {
      BindingResult<Object> item =
          bind(itemType, sequence.items().get(i), path + "[" + i + "]", rules.ofItem());
      item.value().ifPresent(items::add);
      valid &= item.valid();
    }
    return new BindingResult<>(Optional.of(List.copyOf(items)), valid);
  }

  private BindingResult<Object> scalar(
      Type type, YamlNode.Scalar scalar, String path, ValueRules rules) {
    if (type == String.class) {
      return within(
          rules.violatedBy(scalar.text()), scalar.text(), scalar, scalar.described(), path, rules);
    }
    if (type instanceof Class<?> simple && simple.isEnum()) {
      return constant(simple, scalar, path, rules);
    }
    if (scalar.quoted()) {
      return wrong(
          rules.expected(SettingKey.expected(type)),
          scalar,
          path,
          scalar.text().isEmpty() ? "" : "Write it without quotes");
    }
    if (type == boolean.class || type == Boolean.class) {
      return switch (scalar.text()) {
        case "true" -> BindingResult.of(true);
        case "false" -> BindingResult.of(false);
        default -> wrong(rules.expected(SettingKey.expected(type)), scalar, path, "");
      };
    }
    if (type == double.class || type == Double.class) {
      return number(scalar, path, rules);
    }
    return whole(type, scalar, path, rules);
  }

  private BindingResult<Object> whole(
      Type type, YamlNode.Scalar scalar, String path, ValueRules rules) {
    boolean small = type == int.class || type == Integer.class;
    if (!small && type != long.class && type != Long.class) {
      throw new IllegalArgumentException(
          "a setting can't be a %s (%s)".formatted(type.getTypeName(), path));
    }
    if (!WHOLE.matcher(scalar.text()).matches()) {
      return wrong(
          rules.expected("a whole number"), scalar, path, "Write plain digits, such as 40");
    }
    try {
      Number value = small ? Integer.valueOf(scalar.text()) : (Number) Long.valueOf(scalar.text());
      return within(rules.violatedBy(value), value, scalar, scalar.text(), path, rules);
    } catch (NumberFormatException e) {
      return wrong(
          "a whole number of at most " + (small ? Integer.MAX_VALUE : Long.MAX_VALUE),
          scalar,
          path,
          "");
    }
  }

  private BindingResult<Object> number(YamlNode.Scalar scalar, String path, ValueRules rules) {
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
              : "Write it like 0.5 or 1e-4";
      return wrong(rules.expected("a number"), scalar, path, remedy);
    }
    if (rules.setting().isPresent() && !Double.isFinite(value)) {
      return wrong(rules.expected("a finite number"), scalar, path, "Write it like 0.5 or 1e-4");
    }
    return within(rules.violatedBy(value), value, scalar, scalar.text(), path, rules);
  }

  private BindingResult<Object> constant(
      Class<?> type, YamlNode.Scalar scalar, String path, ValueRules rules) {
    List<String> names = SettingKey.constants(type);
    int index = names.indexOf(scalar.text());
    if (index >= 0) {
      return BindingResult.of(type.getEnumConstants()[index]);
    }
    String remedy =
        Suggestions.closest(scalar.text(), names)
            .map(near -> "Did you mean '" + near + "'?")
            .orElse("");
    return wrong(rules.expected(SettingKey.expected(type)), scalar, path, remedy);
  }

  /** Returns a value, or reports the rule that it violates. */
  private BindingResult<Object> within(
      Optional<String> violated,
      Object value,
      YamlNode.Scalar scalar,
      String shown,
      String path,
      ValueRules rules) {
    if (violated.isEmpty()) {
      return BindingResult.of(value);
    }
    problems.add(
        scalar.position(),
        path,
        "must be %s, found %s".formatted(violated.get(), shown),
        rules.meaning());
    return BindingResult.nothing();
  }

  private BindingResult<Object> wrong(String expected, YamlNode node, String path, String remedy) {
    String said = remedy;
    if (remedy.isEmpty() && node instanceof YamlNode.Scalar scalar && scalar.isEmpty()) {
      said = "Write a value, or remove the line where there is a default";
    }
    problems.add(
        node.position(), path, "expected " + expected + ", found " + node.described(), said);
    return BindingResult.nothing();
  }
}
