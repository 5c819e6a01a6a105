package org.policytrim.host.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policytrim.toolkit.text.Suggestions;

/**
 * An option {@code --set PATH=VALUE}, which sets a value in a document before it is bound. Entries
 * of a list are found by their {@code name}. Keys that are not written are added, because they may
 * have a default; binding refuses those that do not exist.
 */
public final class SettingOverride {

  private static final String PREFIX = "--set ";

  private final String source;
  private final String path;
  private final YamlNode value;
  private final ProblemCollector problems;

  private SettingOverride(String source, String path, YamlNode value, ProblemCollector problems) {
    this.source = source;
    this.path = path;
    this.value = value;
    this.problems = problems;
  }

  /** Returns the source that problems name for an option with this text. */
  public static String sourceOf(String text) {
    return PREFIX + text;
  }

  /** Returns true if a source is an override. */
  static boolean isSource(String source) {
    return source.startsWith(PREFIX);
  }

  /**
   * Parses an option.
   *
   * @param text {@code PATH=VALUE}, the value in YAML; {@code PATH=} is the empty text
   * @param problems collects problems now and when the option is applied
   * @return the option; empty if it can't be parsed
   */
  public static Optional<SettingOverride> parse(String text, ProblemCollector problems) {
    String source = sourceOf(text);
    int equals = text.indexOf('=');
    String path = equals < 0 ? text : text.substring(0, equals).strip();
    if (equals < 0 || path.isEmpty() || List.of(path.split("\\.", -1)).contains("")) {
      problems.add(
          SourcePosition.of(source),
          "",
          "expected PATH=VALUE, found '" + text + "'",
          "Write it like stages.trim.rewards.step-saving.weight=0.8");
      return Optional.empty();
    }
    String written = text.substring(equals + 1);
    if (written.isBlank()) {
      // On the command line nothing after the sign is the empty text.
      YamlNode nothing = new YamlNode.Scalar("", true, new SourcePosition(source, 1, equals + 2));
      return Optional.of(new SettingOverride(source, path, nothing, problems));
    }
    return YamlReader.read(written, source, problems)
        .map(node -> new SettingOverride(source, path, shifted(node, equals + 1), problems));
  }

  /** Returns a document with the value set; reports a problem if the path leads nowhere. */
  public YamlNode applyTo(YamlNode root) {
    return applied(root, List.of(path.split("\\.")), "");
  }

  private YamlNode applied(YamlNode node, List<String> steps, String done) {
    if (steps.isEmpty()) {
      return value;
    }
    String step = steps.getFirst();
    List<String> rest = steps.subList(1, steps.size());
    String here = done.isEmpty() ? step : done + "." + step;
    return switch (node) {
      case YamlNode.Mapping mapping -> inMapping(mapping, step, rest, here);
      case YamlNode.Sequence sequence -> inSequence(sequence, step, rest, here);
      case YamlNode.Scalar scalar when scalar.isEmpty() ->
          inMapping(YamlNode.Mapping.empty(start()), step, rest, here);
      case YamlNode.Scalar scalar -> {
        problems.add(
            start(),
            done,
            "is the single value %s and has no keys".formatted(scalar.described()),
            "Shorten the path to " + done);
        yield node;
      }
    };
  }

  private YamlNode inMapping(
      YamlNode.Mapping mapping, String step, List<String> rest, String here) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    boolean found = false;
    for (YamlNode.Entry entry : mapping.entries()) {
      if (entry.key().equals(step)) {
        found = true;
        entries.add(
            new YamlNode.Entry(step, entry.keyPosition(), applied(entry.value(), rest, here)));
      } else {
        entries.add(entry);
      }
    }
    if (!found) {
      YamlNode below = applied(YamlNode.Mapping.empty(start()), rest, here);
      entries.add(new YamlNode.Entry(step, start(), below));
    }
    return new YamlNode.Mapping(entries, mapping.position());
  }

  private YamlNode inSequence(
      YamlNode.Sequence sequence, String step, List<String> rest, String here) {
    Optional<YamlNode> named = PathLocator.named(sequence, step);
    if (named.isEmpty()) {
      List<String> names =
          sequence.items().stream().flatMap(item -> PathLocator.nameOf(item).stream()).toList();
      problems.add(
          start(),
          here,
          "the list has no entry named '" + step + "'",
          names.isEmpty()
              ? "Set the whole list, such as PATH=[a, b]"
              : Suggestions.hint(step, names));
      return sequence;
    }
    List<YamlNode> items = new ArrayList<>();
    for (YamlNode item : sequence.items()) {
      // Of two entries with one name the first is set; the second is reported by the checks.
      items.add(item == named.get() ? applied(item, rest, here) : item);
    }
    return new YamlNode.Sequence(items, sequence.position());
  }

  private SourcePosition start() {
    return new SourcePosition(source, 1, 1);
  }

  /** Returns a value with positions that count from the beginning of the option's text. */
  private static YamlNode shifted(YamlNode node, int by) {
    return switch (node) {
      case YamlNode.Scalar scalar ->
          new YamlNode.Scalar(scalar.text(), scalar.quoted(), shifted(scalar.position(), by));
      case YamlNode.Sequence sequence ->
          new YamlNode.Sequence(
              sequence.items().stream().map(item -> shifted(item, by)).toList(),
              shifted(sequence.position(), by));
      case YamlNode.Mapping mapping ->
          new YamlNode.Mapping(
              mapping.entries().stream()
                  .map(
                      entry ->
                          new YamlNode.Entry(
                              entry.key(),
                              shifted(entry.keyPosition(), by),
                              shifted(entry.value(), by)))
                  .toList(),
              shifted(mapping.position(), by));
    };
  }

  private static SourcePosition shifted(SourcePosition position, int by) {
    return position.line() == 1
        ? new SourcePosition(position.source(), position.line(), position.column() + by)
        : position;
  }
}
