package org.policytrim.toolkit.environment;

import java.util.List;
import org.policytrim.api.environment.ObservationSpec;

/**
 * The observation presets of a benchmark.
 *
 * @param presets at least one; the first is the default
 */
public record ObservationPresets(List<ObservationSpec> presets) {

  public ObservationPresets {
    presets = List.copyOf(presets);
  }

  /** Creates a list of presets, the default first. */
  public static ObservationPresets of(ObservationSpec... presets) {
    return new ObservationPresets(List.of(presets));
  }

  /** Returns the presets' names, for the {@link org.policytrim.api.plugin.BenchmarkCatalog}. */
  public List<String> names() {
    return presets.stream().map(ObservationSpec::name).toList();
  }

  /**
   * Returns the preset of a name from the catalog.
   *
   * @throws IllegalArgumentException if there is no such preset
   */
  public ObservationSpec named(String name) {
    return presets.stream()
        .filter(preset -> preset.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no observation '%s'; there are %s".formatted(name, names())));
  }
}
