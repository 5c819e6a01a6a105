package org.policytrim.host.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.policytrim.api.plugin.Setting;
import org.policytrim.host.settings.ProblemCollector;
import org.policytrim.host.settings.SettingKey;
import org.policytrim.host.settings.TextPattern;
import org.policytrim.host.settings.YamlNode;
import org.policytrim.host.settings.YamlReader;

/** The schemas of single values: type, range, pattern, constants, default and description. */
final class ValueSchema {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ValueSchema() {}

  /** Creates the schema of a record that is nested in a value. */
  interface NestedRecord {

    /** Returns the schema of a record's keys. */
    ObjectNode of(Class<? extends Record> type);
  }

  /**
   * Returns the schema of a key's value.
   *
   * @param suggestions values that an editor offers, beside which any other is valid
   */
  static ObjectNode of(SettingKey key, List<String> suggestions, NestedRecord nested) {
    ObjectNode schema =
        key.optionalContent()
            .map(content -> either(typed(content, key, suggestions, nested), key.emptyWord()))
            .orElseGet(() -> typed(key.type(), key, suggestions, nested));
    if (!key.documentation().isEmpty()) {
      schema.put("description", key.documentation());
    }
    key.byDefault()
        .flatMap(text -> YamlReader.read(text, "default", new ProblemCollector("default")))
        .ifPresent(value -> schema.set("default", json(value, schema)));
    return schema;
  }

  private static ObjectNode either(ObjectNode content, String word) {
    ObjectNode schema = JSON.objectNode();
    schema.putArray("anyOf").add(content).add(JSON.objectNode().put("const", word));
    return schema;
  }

  private static ObjectNode typed(
      Type type, SettingKey key, List<String> suggestions, NestedRecord nested) {
    if (type instanceof ParameterizedType list) {
      ObjectNode schema = JSON.objectNode().put("type", "array");
      schema.set("items", typed(list.getActualTypeArguments()[0], key, suggestions, nested));
      return schema;
    }
    Class<?> simple = (Class<?>) type;
    if (simple.isRecord()) {
      return nested.of(simple.asSubclass(Record.class));
    }
    if (simple.isEnum()) {
      ObjectNode schema = JSON.objectNode();
      SettingKey.constants(simple).forEach(schema.putArray("enum")::add);
      return schema;
    }
    if (simple == boolean.class || simple == Boolean.class) {
      return JSON.objectNode().put("type", "boolean");
    }
    if (simple == String.class) {
      return text(key, suggestions);
    }
    boolean whole = List.of(int.class, Integer.class, long.class, Long.class).contains(simple);
    ObjectNode schema = JSON.objectNode().put("type", whole ? "integer" : "number");
    key.setting().ifPresent(setting -> bound(schema, setting, whole));
    return schema;
  }

  private static ObjectNode text(SettingKey key, List<String> suggestions) {
    // An unquoted 7 or true is a valid text in an experiment; YAML calls it a number or a boolean.
    ObjectNode any = JSON.objectNode();
    any.putArray("type").add("string").add("number").add("boolean");
    Optional.ofNullable(key.component().getAnnotation(TextPattern.class))
        .ifPresent(form -> any.put("pattern", "^(?:" + form.value() + ")$"));
    if (suggestions.isEmpty()) {
      return any;
    }
    ObjectNode offered = JSON.objectNode();
    suggestions.forEach(offered.putArray("enum")::add);
    ObjectNode schema = JSON.objectNode();
    schema.putArray("anyOf").add(offered).add(any);
    return schema;
  }

  private static void bound(ObjectNode schema, Setting setting, boolean whole) {
    bound(schema, setting.minExclusive() ? "exclusiveMinimum" : "minimum", setting.min(), whole);
    bound(schema, setting.maxExclusive() ? "exclusiveMaximum" : "maximum", setting.max(), whole);
  }

  private static void bound(ObjectNode schema, String key, double value, boolean whole) {
    if (Double.isFinite(value)) {
      schema.set(key, whole ? JSON.numberNode((long) value) : JSON.numberNode(value));
    }
  }

  /** Returns a default as JSON; a scalar becomes a number or a boolean where the schema has one. */
  private static JsonNode json(YamlNode node, ObjectNode schema) {
    return switch (node) {
      case YamlNode.Scalar scalar -> scalar(scalar, schema.path("type").asText());
      case YamlNode.Sequence sequence -> {
        JsonNode items = schema.path("items");
        ObjectNode each = items instanceof ObjectNode object ? object : JSON.objectNode();
        yield JSON.arrayNode()
            .addAll(sequence.items().stream().map(item -> json(item, each)).toList());
      }
      case YamlNode.Mapping mapping -> {
        ObjectNode object = JSON.objectNode();
        mapping
            .entries()
            .forEach(entry -> object.set(entry.key(), json(entry.value(), JSON.objectNode())));
        yield object;
      }
    };
  }

  /** Returns a scalar in the schema's type; one that does not fit is left as it is written. */
  private static JsonNode scalar(YamlNode.Scalar scalar, String type) {
    try {
      return switch (type) {
        case "integer" -> JSON.numberNode(Long.parseLong(scalar.text()));
        case "number" -> JSON.numberNode(Double.parseDouble(scalar.text()));
        case "boolean" -> JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
        default -> JSON.textNode(scalar.text());
      };
    } catch (NumberFormatException e) {
      return JSON.textNode(scalar.text());
    }
  }
}
