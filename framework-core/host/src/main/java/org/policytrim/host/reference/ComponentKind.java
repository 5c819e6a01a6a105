package org.policytrim.host.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.host.experiment.BenchmarkSettings;
import org.policytrim.host.experiment.PolicySettings;
import org.policytrim.host.experiment.RewardSettings;
import org.policytrim.host.plugin.Components;

/** A kind of component whose settings stand beside the framework's own keys of a section. */
enum ComponentKind {
  BENCHMARK(
      BenchmarkSettings.class,
      components ->
          components.benchmarkNames().stream()
              .<ComponentProvider<?>>map(name -> components.benchmark(name).orElseThrow())
              .toList()),
  MODEL(
      PolicySettings.class,
      components ->
          components.modelNames().stream()
              .<ComponentProvider<?>>map(name -> components.model(name).orElseThrow())
              .toList()),
  REWARD(
      RewardSettings.class,
      components ->
          components.rewardNames().stream()
              .<ComponentProvider<?>>map(name -> components.reward(name).orElseThrow())
              .toList());

  private final Class<? extends Record> section;
  private final Function<Components, List<ComponentProvider<?>>> providers;

  ComponentKind(
      Class<? extends Record> section, Function<Components, List<ComponentProvider<?>>> providers) {
    this.section = section;
    this.providers = providers;
  }

  /** Returns the kind whose settings a section contains; empty for a section without any. */
  static Optional<ComponentKind> of(Class<?> section) {
    return Arrays.stream(values()).filter(kind -> kind.section == section).findFirst();
  }

  /** Returns the installed components of this kind by name. */
  List<ComponentProvider<?>> providers(Components components) {
    return providers.apply(components);
  }

  /** Returns the record of the section that contains the settings. */
  Class<? extends Record> section() {
    return section;
  }

  /** Returns the kind in lower case: benchmark, model, reward. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
