package org.policytrim.host.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policytrim.toolkit.text.Suggestions;

/**
 * A mapping whose possible keys are known. Unknown keys are reported as problems; the key that a
 * misspelt one most likely stands for is not reported as missing too.
 */
public final class Section {

  private final YamlNode.Mapping node;
  private final String path;
  private final ProblemCollector problems;
  private final boolean valid;
  private final Set<String> meant = new HashSet<>();

  private Section(YamlNode.Mapping node, String path, ProblemCollector problems, boolean valid) {
    this.node = node;
    this.path = path;
    this.problems = problems;
    this.valid = valid;
  }

  /**
   * Creates a section.
   *
   * @param node keys and values; any other node is reported and gives an empty section
   * @param path the keys that lead to it; empty for the whole document
   * @param known all keys that it may have; a former key counts as the present one
   * @param problems collects unknown keys
   */
  public static Section of(YamlNode node, String path, KnownKeys known, ProblemCollector problems) {
    Section written = unchecked(node, path, problems);
    Section section =
        new Section(renamed(written, known.former()), written.path(), problems, written.valid());
    for (YamlNode.Entry entry : section.node.entries()) {
      if (!known.names().contains(entry.key())) {
        problems.add(
            entry.keyPosition(),
            section.pathOf(entry.key()),
            "there is no key '" + entry.key() + "'",
            Suggestions.hint(entry.key(), known.names()));
        Suggestions.closest(entry.key(), known.names()).ifPresent(section.meant::add);
      }
    }
    return section;
  }

  /**
   * Gives former keys their present names. Where both are written, an override replaces what the
   * file says under the other name; two values from one source contradict each other.
   */
  private static YamlNode.Mapping renamed(Section section, Map<String, String> former) {
    List<YamlNode.Entry> entries = new ArrayList<>(section.node.entries());
    for (YamlNode.Entry old : section.node.entries()) {
      String present = former.get(old.key());
      if (present == null) {
        continue;
      }
      entries.remove(old);
      Optional<YamlNode.Entry> current =
          entries.stream().filter(entry -> entry.key().equals(present)).findFirst();
      if (current.isPresent() && isOverride(current.get()) == isOverride(old)) {
        section.problems.add(
            old.keyPosition(),
            section.pathOf(old.key()),
            "the key '%s' is now called '%s', which is also written".formatted(old.key(), present),
            "Remove one of the two");
      } else if (current.isEmpty() || isOverride(old)) {
        current.ifPresent(entries::remove);
        entries.add(new YamlNode.Entry(present, old.keyPosition(), old.value()));
      }
    }
    return new YamlNode.Mapping(entries, section.node.position());
  }

  private static boolean isOverride(YamlNode.Entry entry) {
    return SettingOverride.isSource(entry.value().position().source());
  }

  /** Creates a section that may have any keys. */
  public static Section unchecked(YamlNode node, String path, ProblemCollector problems) {
    if (node instanceof YamlNode.Mapping mapping) {
      return new Section(mapping, path, problems, true);
    }
    boolean empty = node instanceof YamlNode.Scalar scalar && scalar.isEmpty();
    problems.add(
        node.position(),
        path,
        "expected keys and values, found " + node.described(),
        empty
            ? "Write its keys indented below it, {} for nothing but defaults, or remove the line"
            : "Write each as 'key: value' on a line of its own");
    return new Section(YamlNode.Mapping.empty(node.position()), path, problems, false);
  }

  /** Returns the value of a key; empty if it is not written. */
  public Optional<YamlNode> get(String key) {
    return node.get(key);
  }

  /** Returns the value of a key, and reports a problem if it is missing. */
  public Optional<YamlNode> required(String key, String expected, String documentation) {
    Optional<YamlNode> value = node.get(key);
    if (value.isEmpty() && valid && !meant.contains(key)) {
      problems.add(
          node.position(),
          pathOf(key),
          "is missing",
          "Add '%s:' with %s%s"
              .formatted(key, expected, documentation.isEmpty() ? "" : ": " + documentation));
    }
    return value;
  }

  /** Returns the entries in their order. */
  public List<YamlNode.Entry> entries() {
    return node.entries();
  }

  /** Returns the position of a key's value, or of the section if the key is not written. */
  public SourcePosition positionOf(String key) {
    return node.get(key).map(YamlNode::position).orElse(node.position());
  }

  /** Returns the position of an item of a list, or of the value if it has no such item. */
  public SourcePosition positionOf(String key, int index) {
    return node.get(key).orElse(node) instanceof YamlNode.Sequence sequence
            && index >= 0
            && index < sequence.items().size()
        ? sequence.items().get(index).position()
        : positionOf(key);
  }

  /** Returns true for a mapping; any other node has been reported and the section is empty. */
  public boolean valid() {
    return valid;
  }

  /** Returns the position of the first key. */
  public SourcePosition position() {
    return node.position();
  }

  /** Returns the keys that lead to the section. */
  public String path() {
    return path;
  }

  /** Returns the path of one of its keys. */
  public String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
