package org.policytrim.app.command;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.api.plugin.ExperimentProvider;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.PolicyProvider;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.api.plugin.RobotProfileProvider;
import org.policytrim.api.tool.CheckpointConverter;
import org.policytrim.api.tool.HealthCheck;
import org.policytrim.api.tool.ThroughputProbe;
import org.policytrim.api.tool.Verifier;
import org.policytrim.host.plugin.LoadedPlugin;
import org.policytrim.host.plugin.PluginHost;

/** Lists components and tools by plugin and kind, including components whose names clash. */
final class ComponentListing {

  /** The name under which the components of the core are listed. */
  static final String CORE = "core";

  private final PluginHost plugins;
  private final Set<RewardTermProvider<?>> coreRewards;

  @Inject
  ComponentListing(PluginHost plugins, Set<RewardTermProvider<?>> coreRewards) {
    this.plugins = plugins;
    this.coreRewards = coreRewards;
  }

  /**
   * A component.
   *
   * @param kind benchmark, model, policy or reward
   * @param plugin the id of the plugin that provides it, or {@link #CORE}
   * @param provider the component's provider
   */
  record Entry(String kind, String plugin, ComponentProvider<?> provider) {

    String name() {
      return provider.name();
    }
  }

  /** Returns all components by plugin, kind and name; those of the core come last. */
  List<Entry> components() {
    List<Entry> entries = new ArrayList<>();
    for (LoadedPlugin plugin : plugins.plugins()) {
      entries.addAll(components(plugin));
    }
    coreRewards.stream()
        .map(provider -> new Entry("reward", CORE, provider))
        .sorted(Comparator.comparing(Entry::name))
        .forEach(entries::add);
    return entries;
  }

  /** Returns the components of a plugin by kind and name. */
  List<Entry> components(LoadedPlugin plugin) {
    return Stream.of(
            entries("benchmark", plugin, BenchmarkProvider.class),
            entries("model", plugin, ModelProvider.class),
            entries("policy", plugin, PolicyProvider.class),
            entries("reward", plugin, RewardTermProvider.class))
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Describes the other extensions of a plugin: experiments, profiles, verifiers, converters,
   * checks.
   */
  List<String> tools(LoadedPlugin plugin) {
    List<String> tools = new ArrayList<>();
    plugin.extensions(ExperimentProvider.class).stream()
        .flatMap(provider -> provider.experiments().stream())
        .forEach(name -> tools.add("experiment " + name));
    plugin.extensions(RobotProfileProvider.class).stream()
        .flatMap(provider -> provider.profiles().stream())
        .forEach(name -> tools.add("profile " + name));
    plugin.extensions(Verifier.class).forEach(verifier -> tools.add("verify " + verifier.name()));
    plugin
        .extensions(CheckpointConverter.class)
        .forEach(converter -> tools.add("import and export of " + converter.model()));
    plugin
        .extensions(ThroughputProbe.class)
        .forEach(meter -> tools.add("bench %s --of %s".formatted(meter.kind(), meter.component())));
    plugin.extensions(HealthCheck.class).forEach(check -> tools.add("doctor: " + check.name()));
    return tools;
  }

  @SuppressWarnings("rawtypes")
  private static List<Entry> entries(
      String kind, LoadedPlugin plugin, Class<? extends ComponentProvider> type) {
    return plugin.extensions(type).stream()
        .map(provider -> new Entry(kind, plugin.id(), provider))
        .sorted(Comparator.comparing(Entry::name))
        .toList();
  }
}
