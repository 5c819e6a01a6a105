package org.policytrim.host.reference;

import java.util.List;
import java.util.Optional;
import org.policytrim.host.experiment.EffectiveExperiment;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.experiment.LocatedExperiment;
import org.policytrim.host.settings.SourcePosition;

/**
 * The values of an experiment, each with its meaning and with the place that it comes from.
 *
 * @param located the experiment with the positions of what was written
 * @param reference the descriptions of all settings
 */
public record ExplainedExperiment(LocatedExperiment located, SettingsReference reference) {

  /**
   * A value of an experiment.
   *
   * @param path the path that {@code --set} takes
   * @param value the value as it is written in YAML
   * @param origin the place that it comes from, such as {@code line 3 of mine.yaml}, {@code --set
   *     seed=8} or {@code default of benchmark libero}
   * @param meaning the description of the setting, with unit and range
   */
  public record Value(String path, String value, String origin, String meaning) {}

  private static final String OPTION = "--set ";

  /** Returns all values in the order of the file. */
  public List<Value> values() {
    return new EffectiveExperiment(located.experiment())
        .values().entrySet().stream()
            .map(entry -> value(entry.getKey(), entry.getValue()))
            .toList();
  }

  private Value value(String path, String value) {
    Optional<SettingEntry> entry = reference.at(path, component(path));
    return new Value(
        path,
        value,
        located
            .locator()
            .exactly(path)
            .map(ExplainedExperiment::place)
            .orElseGet(() -> defaultOf(entry)),
        entry.map(SettingEntry::meaning).orElse(""));
  }

  /** Returns the component that the section of a path selects. */
  private Optional<String> component(String path) {
    Experiment experiment = located.experiment();
    return switch (path.split("\\.")[0]) {
      case "benchmark" -> Optional.of("benchmark " + experiment.benchmark().name());
      case "policy" -> Optional.of("model " + experiment.policy().name());
      default -> Optional.empty();
    };
  }

  private static String place(SourcePosition position) {
    return position.line() == 0 || position.source().startsWith(OPTION)
        ? position.source()
        : "line %d of %s".formatted(position.line(), position.source());
  }

  private static String defaultOf(Optional<SettingEntry> entry) {
    String owner = entry.flatMap(SettingEntry::component).orElse("the framework");
    return "default of " + owner;
  }
}
