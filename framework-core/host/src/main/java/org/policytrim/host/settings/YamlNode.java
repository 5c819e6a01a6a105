package org.policytrim.host.settings;

import java.util.List;
import java.util.Optional;

/** A node of a YAML document with its position. Immutable. */
public sealed interface YamlNode {

  /** Returns the position of its first character. */
  SourcePosition position();

  /** Returns its description in messages: its quoted text, "a list" or "keys and values". */
  String described();

  /**
   * A single value.
   *
   * @param text the text without quotes
   * @param quoted true if it was quoted, so that it can only be a text
   * @param position the position of its first character
   */
  record Scalar(String text, boolean quoted, SourcePosition position) implements YamlNode {

    private static final int LONGEST_SHOWN = 60;

    /** Returns true if there is no value: nothing, {@code ~} or {@code null}. */
    public boolean isEmpty() {
      return !quoted && List.of("", "~", "null", "Null", "NULL").contains(text);
    }

    @Override
    public String described() {
      if (isEmpty()) {
        return "nothing";
      }
      String shown =
          text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
      return "'" + shown.replaceAll("\\R", " ") + "'";
    }
  }

  /**
   * A list.
   *
   * @param items the items in their order
   * @param position the position of its first character
   */
  record Sequence(List<YamlNode> items, SourcePosition position) implements YamlNode {

    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String described() {
      return "a list";
    }
  }

  /**
   * A mapping.
   *
   * @param entries the entries in their order, with distinct keys
   * @param position the position of its first character
   */
  record Mapping(List<Entry> entries, SourcePosition position) implements YamlNode {

    public Mapping {
      entries = List.copyOf(entries);
    }

    /** Returns a mapping without keys. */
    public static Mapping empty(SourcePosition position) {
      return new Mapping(List.of(), position);
    }

    /** Returns the value of a key; empty if it is not written. */
    public Optional<YamlNode> get(String key) {
      return entries.stream()
          .filter(entry -> entry.key().equals(key))
          .map(Entry::value)
          .findFirst();
    }

    /** Returns the keys in their order. */
    public List<String> keys() {
      return entries.stream().map(Entry::key).toList();
    }

    @Override
    public String described() {
      return "keys and values";
    }
  }

  /**
   * One entry of a mapping.
   *
   * @param key the key
   * @param keyPosition the position of the key
   * @param value the value
   */
  record Entry(String key, SourcePosition keyPosition, YamlNode value) {}
}
