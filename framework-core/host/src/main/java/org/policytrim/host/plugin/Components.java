package org.policytrim.host.plugin;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.plugin.PolicyProvider;
import org.policytrim.api.plugin.RewardTermProvider;

/**
 * Every component by kind and name: what the plugins bring and what the core brings itself.
 * Immutable.
 */
public final class Components {

  private final SortedMap<String, BenchmarkProvider<?>> benchmarks;
  private final SortedMap<String, ModelProvider<?>> models;
  private final SortedMap<String, PolicyProvider<?>> policies;
  private final SortedMap<String, RewardTermProvider<?>> rewards;

  /**
   * Components from these providers; a clash names the providers' classes.
   *
   * @throws PluginException if two components of one kind have one name, or a name is malformed
   */
  public Components(
      List<? extends BenchmarkProvider<?>> benchmarks,
      List<? extends ModelProvider<?>> models,
      List<? extends PolicyProvider<?>> policies,
      List<? extends RewardTermProvider<?>> rewards) {
    this(benchmarks, models, policies, rewards, provider -> provider.getClass().getName());
  }

  /**
   * Components from these providers.
   *
   * @param pluginOf names the plugin that a provider came with
   * @throws PluginException if two components of one kind have one name, naming both plugins, or a
   *     name is malformed
   */
  public Components(
      List<? extends BenchmarkProvider<?>> benchmarks,
      List<? extends ModelProvider<?>> models,
      List<? extends PolicyProvider<?>> policies,
      List<? extends RewardTermProvider<?>> rewards,
      Function<ComponentProvider<?>, String> pluginOf) {
    this.benchmarks = byName("benchmark", benchmarks, pluginOf);
    this.models = byName("model", models, pluginOf);
    this.policies = byName("policy", policies, pluginOf);
    this.rewards = byName("reward", rewards, pluginOf);
  }

  /** The benchmark of that name. */
  public Optional<BenchmarkProvider<?>> benchmark(String name) {
    return Optional.ofNullable(benchmarks.get(name));
  }

  /** The trainable model of that name. */
  public Optional<ModelProvider<?>> model(String name) {
    return Optional.ofNullable(models.get(name));
  }

  /** The run-only policy of that name. */
  public Optional<PolicyProvider<?>> policy(String name) {
    return Optional.ofNullable(policies.get(name));
  }

  /** The reward term of that name, a plugin's or the core's own. */
  public Optional<RewardTermProvider<?>> reward(String name) {
    return Optional.ofNullable(rewards.get(name));
  }

  /** All benchmarks' names, sorted. */
  public List<String> benchmarkNames() {
    return List.copyOf(benchmarks.keySet());
  }

  /** All models' names, sorted. */
  public List<String> modelNames() {
    return List.copyOf(models.keySet());
  }

  /** All run-only policies' names, sorted. */
  public List<String> policyNames() {
    return List.copyOf(policies.keySet());
  }

  /** All reward terms' names, sorted. */
  public List<String> rewardNames() {
    return List.copyOf(rewards.keySet());
  }

  private static <P extends ComponentProvider<?>> SortedMap<String, P> byName(
      String kind, List<? extends P> providers, Function<ComponentProvider<?>, String> pluginOf) {
    SortedMap<String, P> named = new TreeMap<>();
    for (P provider : providers) {
      String name = provider.name();
      if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
        throw new PluginException(
            pluginOf.apply(provider),
            "its %s is called '%s'".formatted(kind, name),
            "A name is lower-case letters and digits, words joined by hyphens; rename it");
      }
      P first = named.putIfAbsent(name, provider);
      if (first != null) {
        throw new PluginException(
            pluginOf.apply(provider),
            "brings a %s called '%s', and so does %s".formatted(kind, name, pluginOf.apply(first)),
            "Remove one of the two from plugins/, or rename its component");
      }
    }
    return Collections.unmodifiableSortedMap(named);
  }
}
