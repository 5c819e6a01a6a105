package org.policytrim.app.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policytrim.host.settings.ProblemCollector;
import org.policytrim.host.settings.SettingsException;
import org.policytrim.host.settings.SourcePosition;
import org.policytrim.host.settings.YamlNode;
import org.policytrim.host.settings.YamlReader;
import org.policytrim.host.settings.YamlWriter;

/** Lists the runs of a sweep: a grid of varied settings, or single cases. */
public final class SweepCases {

  private static final int LONGEST_NAME = 80;

  private SweepCases() {}

  /** A setting with the values that it takes. */
  private record Varied(String path, List<String> values) {}

  /**
   * Returns all combinations of varied settings, followed by the single cases.
   *
   * @param varied settings with their values, as {@code PATH=[VALUE, ...]}
   * @param cases settings that are changed together, as {@code {PATH: VALUE, ...}}
   * @throws SettingsException with every option that can't be read
   */
  public static List<SweepCase> of(List<String> varied, List<String> cases) {
    ProblemCollector problems = new ProblemCollector("--vary");
    List<Varied> settings =
        varied.stream().flatMap(text -> varied(text, problems).stream()).toList();
    List<List<String>> changes = new ArrayList<>(settings.isEmpty() ? List.of() : grid(settings));
    cases.forEach(text -> single(text, problems).ifPresent(changes::add));
    if (!problems.isEmpty()) {
      throw new SettingsException(problems.sorted());
    }
    List<SweepCase> all = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (List<String> overrides : changes) {
      String name = name(overrides);
      boolean usable = name.length() <= LONGEST_NAME && names.add(name);
      all.add(new SweepCase(usable ? name : "case-%02d".formatted(all.size() + 1), overrides));
    }
    return List.copyOf(all);
  }

  private static Optional<Varied> varied(String text, ProblemCollector problems) {
    int equals = text.indexOf('=');
    Optional<YamlNode> values =
        equals < 1
            ? Optional.empty()
            : YamlReader.read(text.substring(equals + 1), "--vary " + text, problems);
    if (values.isPresent()
        && values.get() instanceof YamlNode.Sequence list
        && !list.items().isEmpty()) {
      return Optional.of(
          new Varied(
              text.substring(0, equals).strip(),
              list.items().stream().map(YamlWriter::inline).toList()));
    }
    if (problems.isEmpty()) {
      problems.add(
          SourcePosition.of("--vary " + text),
          "",
          "expected PATH=[VALUE, ...]",
          "Write it like seed=[7, 8, 9]");
    }
    return Optional.empty();
  }

  private static Optional<List<String>> single(String text, ProblemCollector problems) {
    String source = "--case " + text;
    Optional<YamlNode> node = YamlReader.read(text, source, problems);
    if (node.isPresent()
        && node.get() instanceof YamlNode.Mapping mapping
        && !mapping.entries().isEmpty()) {
      return Optional.of(
          mapping.entries().stream()
              .map(entry -> entry.key() + "=" + YamlWriter.inline(entry.value()))
              .toList());
    }
    if (problems.isEmpty()) {
      problems.add(
          SourcePosition.of(source),
          "",
          "expected {PATH: VALUE, ...}",
          "Write it like {seed: 8, rollout.group-size: 4}");
    }
    return Optional.empty();
  }

  /** Returns all combinations; the last setting varies fastest. */
  private static List<List<String>> grid(List<Varied> settings) {
    List<List<String>> combinations = List.of(List.of());
    for (Varied setting : settings) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> before : combinations) {
        for (String value : setting.values()) {
          List<String> now = new ArrayList<>(before);
          now.add(setting.path() + "=" + value);
          longer.add(now);
        }
      }
      combinations = longer;
    }
    return combinations;
  }

  /** Returns a folder's name such as {@code seed-8_group-size-4}. */
  private static String name(List<String> overrides) {
    List<String> parts = new ArrayList<>();
    for (String override : overrides) {
      int equals = override.indexOf('=');
      String path = override.substring(0, equals);
      String key = path.substring(path.lastIndexOf('.') + 1);
      String value = override.substring(equals + 1).replaceAll("[^A-Za-z0-9.]+", "-");
      parts.add(key + "-" + value.replaceAll("^-|-$", ""));
    }
    return String.join("_", parts);
  }
}
