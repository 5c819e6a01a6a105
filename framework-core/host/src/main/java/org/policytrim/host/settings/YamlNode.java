package org.policytrim.host.settings;

import java.util.List;
import java.util.Optional;

/** A YAML document as a tree that knows its places. Immutable. */
public sealed interface YamlNode {

  /** Where it begins. */
  SourcePosition position();

  /** What a person would call it, for messages: its text, or "a list", "keys and values". */
  String described();

  /**
   * A single value.
   *
   * @param text as it stands there, without quotes
   * @param quoted whether it was quoted, so that it can only be a text
   * @param position where it begins
   */
  record Scalar(String text, boolean quoted, SourcePosition position) implements YamlNode {

    private static final int LONGEST_SHOWN = 60;

    /** Whether nothing was written: an empty place, {@code ~} or {@code null}. */
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
   * @param items in order
   * @param position where it begins
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
   * Keys and values.
   *
   * @param entries in order, distinct keys
   * @param position where it begins
   */
  record Mapping(List<Entry> entries, SourcePosition position) implements YamlNode {

    public Mapping {
      entries = List.copyOf(entries);
    }

    /** No keys. */
    public static Mapping empty(SourcePosition position) {
      return new Mapping(List.of(), position);
    }

    /** The value under a key, if the key is there. */
    public Optional<YamlNode> get(String key) {
      return entries.stream()
          .filter(entry -> entry.key().equals(key))
          .map(Entry::value)
          .findFirst();
    }

    /** The keys, in order. */
    public List<String> keys() {
      return entries.stream().map(Entry::key).toList();
    }

    @Override
    public String described() {
      return "keys and values";
    }
  }

  /**
   * One line of a mapping.
   *
   * @param key its key
   * @param keyPosition where the key stands
   * @param value its value
   */
  record Entry(String key, SourcePosition keyPosition, YamlNode value) {}
}
