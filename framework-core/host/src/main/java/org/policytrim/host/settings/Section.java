package org.policytrim.host.settings;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policytrim.toolkit.text.Suggestions;

/**
 * A mapping whose possible keys are known. Unknown keys have become problems; a key that was
 * probably meant by one of them is not reported as missing as well.
 */
public final class Section {

  private final YamlNode.Mapping node;
  private final String path;
  private final Problems problems;
  private final boolean sound;
  private final Set<String> meant = new HashSet<>();

  private Section(YamlNode.Mapping node, String path, Problems problems, boolean sound) {
    this.node = node;
    this.path = path;
    this.problems = problems;
    this.sound = sound;
  }

  /**
   * The section at a place.
   *
   * @param node keys and values; anything else becomes a problem and an empty section
   * @param path the keys that lead there, empty for the whole document
   * @param known every key that may stand there
   * @param problems receives what is wrong
   */
  public static Section of(
      YamlNode node, String path, Collection<String> known, Problems problems) {
    Section section = unchecked(node, path, problems);
    for (YamlNode.Entry entry : section.node.entries()) {
      if (!known.contains(entry.key())) {
        problems.add(
            entry.keyPlace(),
            section.pathOf(entry.key()),
            "there is no key '" + entry.key() + "'",
            Suggestions.hint(entry.key(), known));
        Suggestions.closest(entry.key(), known).ifPresent(section.meant::add);
      }
    }
    return section;
  }

  /** The same, but any key may stand there. */
  public static Section unchecked(YamlNode node, String path, Problems problems) {
    if (node instanceof YamlNode.Mapping mapping) {
      return new Section(mapping, path, problems, true);
    }
    boolean empty = node instanceof YamlNode.Scalar scalar && scalar.isEmpty();
    problems.add(
        node.place(),
        path,
        "expected keys and values, found " + node.described(),
        empty
            ? "Write its keys indented below it, {} for nothing but defaults, or remove the line"
            : "Write each as 'key: value' on a line of its own");
    return new Section(YamlNode.Mapping.empty(node.place()), path, problems, false);
  }

  /** The value under a key, if it is there. */
  public Optional<YamlNode> get(String key) {
    return node.get(key);
  }

  /** The value under a key; a problem where it is missing. */
  public Optional<YamlNode> required(String key, String expected, String documentation) {
    Optional<YamlNode> value = node.get(key);
    if (value.isEmpty() && sound && !meant.contains(key)) {
      problems.add(
          node.place(),
          pathOf(key),
          "is missing",
          "Add '%s:' with %s%s"
              .formatted(key, expected, documentation.isEmpty() ? "" : ": " + documentation));
    }
    return value;
  }

  /** The entries, in order. */
  public List<YamlNode.Entry> entries() {
    return node.entries();
  }

  /** Where a key's value stands; where the section begins if the key is not there. */
  public Place placeOf(String key) {
    return node.get(key).map(YamlNode::place).orElse(node.place());
  }

  /** Where an item of the list under a key stands; where the value stands if it is no such list. */
  public Place placeOf(String key, int index) {
    return node.get(key).orElse(node) instanceof YamlNode.Sequence sequence
            && index >= 0
            && index < sequence.items().size()
        ? sequence.items().get(index).place()
        : placeOf(key);
  }

  /** Whether it is a mapping; if not, that has become a problem and the section is empty. */
  public boolean sound() {
    return sound;
  }

  /** Where it begins. */
  public Place place() {
    return node.place();
  }

  /** The keys that lead there. */
  public String path() {
    return path;
  }

  /** The path of a key in it. */
  public String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
