package org.policytrim.host.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.policytrim.toolkit.settings.InvalidSettingException;

/**
 * Binds keys and values to records: kebab-case keys, defaults and ranges from {@link
 * org.policytrim.api.plugin.Setting}. Binding does not stop at a problem; all of them are
 * collected. Settings are finite numbers; components without the annotation are stored data and may
 * hold infinities.
 */
public final class RecordBinder {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]*");

  private final ProblemCollector problems;
  private final ValueBinder values;

  /** Creates a binder that reports to a collector. */
  public RecordBinder(ProblemCollector problems) {
    this.problems = problems;
    this.values = new ValueBinder(this, problems);
  }

  /**
   * Binds a whole mapping; keys that the record does not have are problems.
   *
   * @param path the keys that lead to it; empty for a whole document
   */
  public <R extends Record> BindingResult<R> bind(Class<R> type, YamlNode node, String path) {
    return bind(type, Section.of(node, path, KnownKeys.of(type), problems));
  }

  /** Binds those keys of a section that the record has; the section may hold others. */
  public <R extends Record> BindingResult<R> bind(Class<R> type, Section section) {
    return bind(type, section, SuppliedValues.none());
  }

  /** Binds those keys of a section that the record has and that the caller has not bound itself. */
  public <R extends Record> BindingResult<R> bind(
      Class<R> type, Section section, SuppliedValues supplied) {
    RecordComponent[] components = type.getRecordComponents();
    List<Object> arguments = new ArrayList<>();
    Set<String> invalid = new HashSet<>();
    for (RecordComponent component : components) {
      SettingKey key = SettingKey.of(component);
      Optional<BindingResult<?>> given = supplied.of(component.getName());
      BindingResult<?> argument =
          given.isPresent() ? given.get() : withStandIn(key, argument(key, section, type));
      if (!argument.valid()) {
        invalid.add(key.name());
      }
      argument.value().ifPresent(arguments::add);
    }
    return arguments.size() == components.length
        ? construct(type, arguments, invalid, section)
        : BindingResult.nothing();
  }

  /**
   * Binds one value.
   *
   * @param type String, Integer, Long, Double, Boolean, an enum or a record
   * @param path the keys that lead to it
   */
  public <T> BindingResult<T> value(Class<T> type, YamlNode node, String path) {
    return values.bind(type, node, path, ValueRules.NONE).map(type::cast);
  }

  private BindingResult<Object> argument(SettingKey key, Section section, Class<?> owner) {
    Optional<YamlNode> node =
        key.required()
            ? section.required(key.name(), key.expected(), key.documentation())
            : section.get(key.name());
    if (node.isPresent()) {
      return values.bind(key.type(), node.get(), section.pathOf(key.name()), ValueRules.of(key));
    }
    return key.required() ? BindingResult.nothing() : byDefault(key, section, owner);
  }

  /** Puts the default in place of a value that could not be bound, to look for more problems. */
  private BindingResult<Object> withStandIn(SettingKey key, BindingResult<Object> bound) {
    return bound.value().isPresent()
        ? bound
        : new BindingResult<>(defaultValue(key, new ProblemCollector("default")).value(), false);
  }

  private BindingResult<Object> byDefault(SettingKey key, Section section, Class<?> owner) {
    BindingResult<Object> bound = defaultValue(key, new ProblemCollector("default"));
    if (!bound.valid()) {
      problems.add(
          section.position(),
          section.pathOf(key.name()),
          "its default '%s' does not fit: expected %s"
              .formatted(key.byDefault().orElse(""), key.expected()),
          "This is a mistake in %s; write the key out until it is corrected"
              .formatted(owner.getName()));
      return BindingResult.nothing();
    }
    return bound;
  }

  /** Binds the default like a written value. */
  private static BindingResult<Object> defaultValue(SettingKey key, ProblemCollector inside) {
    if (key.byDefault().isEmpty()) {
      return BindingResult.nothing();
    }
    String text = key.byDefault().get();
    // Most defaults are a word or a number, which needs no parser to be one.
    Optional<YamlNode> written =
        PLAIN.matcher(text).matches()
            ? Optional.of(new YamlNode.Scalar(text, false, SourcePosition.of("default")))
            : YamlReader.read(text, "default", inside);
    return written
        .map(
            node ->
                new ValueBinder(new RecordBinder(inside), inside)
                    .bind(key.type(), node, key.name(), ValueRules.of(key)))
        .orElse(BindingResult.nothing());
  }

  private <R extends Record> BindingResult<R> construct(
      Class<R> type, List<Object> arguments, Set<String> invalid, Section section) {
    try {
      R made = constructor(type).newInstance(arguments.toArray());
      return new BindingResult<>(Optional.of(made), invalid.isEmpty() && section.valid());
    } catch (InvocationTargetException e) {
      refused(type, e.getCause(), invalid, section);
      return BindingResult.nothing();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the record " + type.getName() + " can't be created", e);
    }
  }

  /**
   * Reports what a constructor refused, unless a default that stands for an invalid value may be
   * the reason.
   */
  private void refused(Class<?> type, Throwable cause, Set<String> invalid, Section section) {
    if (cause instanceof InvalidSettingException refusal) {
      if (!invalid.contains(refusal.key())) {
        problems.add(
            section.positionOf(refusal.key()),
            section.pathOf(refusal.key()),
            refusal.problem(),
            meaning(type, refusal.key()));
      }
    } else if (invalid.isEmpty()) {
      String message =
          cause instanceof IllegalArgumentException && cause.getMessage() != null
              ? cause.getMessage()
              : "%s refuses these values: %s".formatted(type.getSimpleName(), cause);
      problems.add(section.position(), section.path(), message, "Change these values");
    }
  }

  private static String meaning(Class<?> type, String name) {
    return SettingKey.of(type.asSubclass(Record.class)).stream()
        .filter(key -> key.name().equals(name))
        .map(key -> ValueRules.of(key).meaning())
        .findFirst()
        .orElse("");
  }

  private static <R> Constructor<R> constructor(Class<R> type) throws NoSuchMethodException {
    Constructor<R> constructor =
        type.getDeclaredConstructor(
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
    constructor.setAccessible(true);
    return constructor;
  }
}
