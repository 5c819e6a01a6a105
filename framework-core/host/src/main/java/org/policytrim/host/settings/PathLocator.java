package org.policytrim.host.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the position of a path in a document, for problems that are found after binding.
 *
 * @param root the document
 */
public record PathLocator(YamlNode root) {

  private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

  /**
   * Returns the position of the value at a path, or of the innermost section around it where the
   * path is not written.
   *
   * @param path such as {@code stages.trim.horizons[1]}: keys, names of list entries, positions
   *     from 0
   */
  public SourcePosition of(String path) {
    YamlNode node = root;
    for (String step : steps(path)) {
      Optional<YamlNode> next = step(node, step);
      if (next.isEmpty()) {
        break;
      }
      node = next.get();
    }
    return node.position();
  }

  /** Returns the position of the value at a path; empty if the value is not written. */
  public Optional<SourcePosition> exactly(String path) {
    Optional<YamlNode> node = Optional.of(root);
    for (String step : steps(path)) {
      node = node.flatMap(around -> step(around, step));
    }
    return node.map(YamlNode::position);
  }

  private static Optional<YamlNode> step(YamlNode node, String step) {
    Matcher index = INDEX.matcher(step);
    return switch (node) {
      case YamlNode.Scalar scalar -> Optional.empty();
      case YamlNode.Mapping mapping -> mapping.get(step);
      case YamlNode.Sequence sequence when index.matches() -> {
        int position = Integer.parseInt(index.group(1));
        yield position < sequence.items().size()
            ? Optional.of(sequence.items().get(position))
            : Optional.empty();
      }
      case YamlNode.Sequence sequence -> named(sequence, step);
    };
  }

  /** Returns the entry of a list that has a given value under {@code name}. */
  static Optional<YamlNode> named(YamlNode.Sequence sequence, String name) {
    return sequence.items().stream()
        .filter(item -> nameOf(item).equals(Optional.of(name)))
        .findFirst();
  }

  /** Returns the value under {@code name} of an entry of a list, if it has one. */
  public static Optional<String> nameOf(YamlNode item) {
    return item instanceof YamlNode.Mapping mapping
            && mapping.get("name").orElse(null) instanceof YamlNode.Scalar name
            && !name.isEmpty()
        ? Optional.of(name.text())
        : Optional.empty();
  }

  private static List<String> steps(String path) {
    List<String> steps = new ArrayList<>();
    for (String key : path.split("\\.")) {
      Matcher index = INDEX.matcher(key);
      int plain = key.indexOf('[') < 0 ? key.length() : key.indexOf('[');
      steps.add(key.substring(0, plain));
      while (index.find()) {
        steps.add(index.group());
      }
    }
    steps.removeIf(String::isEmpty);
    return steps;
  }
}
