package org.policytrim.host.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Binds keys and values to records: kebab-case keys, defaults from {@link
 * org.policytrim.api.plugin.Setting}, whatever is wrong collected as problems. Settings are finite
 * numbers; components without the annotation are stored data and may hold infinities.
 */
public final class RecordBinder {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]*");

  private final Problems problems;
  private final ValueBinder values;

  /** A binder that reports to these problems. */
  public RecordBinder(Problems problems) {
    this.problems = problems;
    this.values = new ValueBinder(this, problems);
  }

  /**
   * Binds a whole mapping; keys that the record does not have are problems.
   *
   * @param path the keys that lead there; empty for a whole document
   */
  public <R extends Record> Bound<R> bind(Class<R> type, YamlNode node, String path) {
    List<String> known = SettingKey.of(type).stream().map(SettingKey::name).toList();
    return bind(type, Section.of(node, path, known, problems));
  }

  /** Binds those keys of a section that the record has; the others are someone else's. */
  public <R extends Record> Bound<R> bind(Class<R> type, Section section) {
    List<SettingKey> keys = SettingKey.of(type);
    RecordConstruction<R> construction =
        new RecordConstruction<>(
            type, keys, section, problems, key -> byDefault(key, section, type).value());
    for (SettingKey key : keys) {
      construction.argument(key, argument(key, section, type));
    }
    return construction.construct();
  }

  /**
   * Binds one value to a type.
   *
   * @param type String, Integer, Long, Double, Boolean, an enum or a record
   * @param path the keys that lead there
   */
  public <T> Bound<T> value(Class<T> type, YamlNode node, String path) {
    return values.bind(type, node, path, true).map(type::cast);
  }

  private Bound<Object> argument(SettingKey key, Section section, Class<?> owner) {
    Optional<YamlNode> node =
        key.required()
            ? section.required(key.name(), key.expected(), key.documentation())
            : section.get(key.name());
    if (node.isPresent()) {
      boolean finite = !key.documentation().isEmpty();
      return values.bind(key.type(), node.get(), section.pathOf(key.name()), finite);
    }
    return key.required() ? Bound.nothing() : byDefault(key, section, owner);
  }

  /** The default, bound like a written value; a default that does not fit is the author's fault. */
  private Bound<Object> byDefault(SettingKey key, Section section, Class<?> owner) {
    if (key.byDefault().isEmpty()) {
      return Bound.nothing();
    }
    String text = key.byDefault().get();
    Problems inside = new Problems("default");
    // Most defaults are a word or a number, which needs no parser to be one.
    Optional<YamlNode> written =
        PLAIN.matcher(text).matches()
            ? Optional.of(new YamlNode.Scalar(text, false, Place.of("default")))
            : YamlReader.read(text, "default", inside);
    Bound<Object> bound =
        written
            .map(
                node ->
                    new ValueBinder(new RecordBinder(inside), inside)
                        .bind(key.type(), node, key.name(), true))
            .orElse(Bound.nothing());
    if (!bound.sound()) {
      problems.add(
          section.place(),
          section.pathOf(key.name()),
          "its default '%s' does not fit: expected %s".formatted(text, key.expected()),
          "A mistake in %s; write the key out until its author has mended it"
              .formatted(owner.getName()));
      return Bound.nothing();
    }
    return bound;
  }
}
