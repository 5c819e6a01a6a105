package org.policytrim.host.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.plugin.Components;
import org.policytrim.host.settings.EntryName;
import org.policytrim.host.settings.SettingKey;

/**
 * The JSON Schema (draft 7) of an experiment, with the settings of the installed components.
 * Editors with a YAML language server complete and check keys with it; rules between several
 * values, such as horizons within the chunk, are checked by {@code policytrim check} only.
 */
public final class ExperimentSchema {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String NAME = "name";

  private final Components components;

  private ExperimentSchema(Components components) {
    this.components = components;
  }

  /** Returns the schema as indented JSON. */
  public static String of(Components components) {
    ObjectNode schema =
        JSON.objectNode()
            .put("$schema", "http://json-schema.org/draft-07/schema#")
            .put("title", "PolicyTrim experiment");
    schema.setAll(new ExperimentSchema(components).section(Experiment.class));
    return schema.toPrettyString() + "\n";
  }

  /** Returns the schema of a section: one of its components' if its settings depend on one. */
  private ObjectNode section(Class<? extends Record> type) {
    Optional<ComponentKind> kind = ComponentKind.of(type);
    if (kind.isEmpty()) {
      return keys(type, Optional.empty());
    }
    ArrayNode choices = JSON.arrayNode();
    kind.get().providers(components).forEach(found -> choices.add(keys(type, Optional.of(found))));
    ObjectNode schema = JSON.objectNode();
    schema.set("anyOf", choices);
    return schema;
  }

  private ObjectNode keys(Class<? extends Record> type, Optional<ComponentProvider<?>> component) {
    ObjectNode properties = JSON.objectNode();
    ArrayNode required = JSON.arrayNode();
    for (SettingKey key : SettingKey.of(type)) {
      add(key, component, properties, required);
    }
    if (component.isPresent()) {
      for (SettingKey key : SettingKey.of(component.get().settings())) {
        add(key, Optional.empty(), properties, required);
      }
    }
    ObjectNode schema = JSON.objectNode().put("type", "object");
    schema.set("properties", properties);
    schema.put("additionalProperties", false);
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema;
  }

  private void add(
      SettingKey key,
      Optional<ComponentProvider<?>> component,
      ObjectNode properties,
      ArrayNode required) {
    if (component.isPresent() && key.name().equals(NAME)) {
      properties.set(
          NAME,
          JSON.objectNode()
              .put("const", component.get().name())
              .put("description", component.get().description()));
    } else {
      properties.set(key.name(), value(key, component));
    }
    for (String former : key.formerly()) {
      ObjectNode renamed = value(key, component);
      properties.set(former, renamed.put("deprecationMessage", "now called " + key.name()));
    }
    if (isRequired(key)) {
      required.add(key.name());
    }
  }

  private ObjectNode value(SettingKey key, Optional<ComponentProvider<?>> component) {
    Optional<Class<? extends Record>> section = sectionOf(key.type());
    if (section.isPresent() && key.setting().isEmpty()) {
      return listed(key.type(), section.get());
    }
    return ValueSchema.of(key, suggestions(key, component), this::section);
  }

  /** Returns the schema of a section itself, of a list of sections, or of sections by name. */
  private ObjectNode listed(Type type, Class<? extends Record> section) {
    if (type == section) {
      return section(section);
    }
    boolean byName =
        Arrays.stream(section.getRecordComponents())
            .anyMatch(component -> component.isAnnotationPresent(EntryName.class));
    if (!byName) {
      ObjectNode schema = JSON.objectNode().put("type", "array").put("minItems", 1);
      schema.set("items", section(section));
      return schema;
    }
    ObjectNode properties = JSON.objectNode();
    ComponentKind.of(section).stream()
        .flatMap(kind -> kind.providers(components).stream())
        .forEach(
            found ->
                properties.set(
                    found.name(),
                    keys(section, Optional.of(found)).put("description", found.description())));
    ObjectNode schema = JSON.objectNode().put("type", "object").put("minProperties", 1);
    schema.set("properties", properties);
    return schema.put("additionalProperties", false);
  }

  private static Optional<Class<? extends Record>> sectionOf(Type type) {
    Type item = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
    return item instanceof Class<?> simple && simple.isRecord()
        ? Optional.of(simple.asSubclass(Record.class))
        : Optional.empty();
  }

  /** A section is required if a list of them is, or if it has a key that is. */
  private static boolean isRequired(SettingKey key) {
    Optional<Class<? extends Record>> section = sectionOf(key.type());
    return section.isPresent() && key.setting().isEmpty()
        ? key.type() != section.get()
            || SettingKey.of(section.get()).stream().anyMatch(ExperimentSchema::isRequired)
        : key.required();
  }

  private static List<String> suggestions(
      SettingKey key, Optional<ComponentProvider<?>> component) {
    if (component.isPresent() && component.get() instanceof BenchmarkProvider<?> benchmark) {
      return switch (key.name()) {
        case "tasks" -> benchmark.catalog().names();
        case "observation" -> benchmark.catalog().observations();
        default -> List.of();
      };
    }
    return List.of();
  }
}
