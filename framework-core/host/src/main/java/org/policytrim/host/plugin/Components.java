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

/** The components of all plugins and of the core, by kind and name. Immutable. */
public final class Components {

  private final SortedMap<String, BenchmarkProvider<?>> benchmarks;
  private final SortedMap<String, ModelProvider<?>> models;
  private final SortedMap<String, PolicyProvider<?>> policies;
  private final SortedMap<String, RewardTermProvider<?>> rewards;

  /**
   * Creates the components of these providers; errors name the providers' classes.
   *
   * @throws PluginException if two components of one kind have the same name, or a name is not
   *     valid
   */
  public Components(
      List<? extends BenchmarkProvider<?>> benchmarks,
      List<? extends ModelProvider<?>> models,
      List<? extends PolicyProvider<?>> policies,
      List<? extends RewardTermProvider<?>> rewards) {
    this(benchmarks, models, policies, rewards, provider -> provider.getClass().getName());
  }

  /**
   * Creates the components of these providers.
   *
   * @param pluginOf returns the name of the plugin of a provider
   * @throws PluginException if two components of one kind have the same name, or a name is not
   *     valid
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

  /** Returns the benchmark of a name. */
  public Optional<BenchmarkProvider<?>> benchmark(String name) {
    return Optional.ofNullable(benchmarks.get(name));
  }

  /** Returns the trainable model of a name. */
  public Optional<ModelProvider<?>> model(String name) {
    return Optional.ofNullable(models.get(name));
  }

  /** Returns the policy of a name that can be run but not trained. */
  public Optional<PolicyProvider<?>> policy(String name) {
    return Optional.ofNullable(policies.get(name));
  }

  /** Returns the reward term of a name. */
  public Optional<RewardTermProvider<?>> reward(String name) {
    return Optional.ofNullable(rewards.get(name));
  }

  /** Returns the names of all benchmarks, sorted. */
  public List<String> benchmarkNames() {
    return List.copyOf(benchmarks.keySet());
  }

  /** Returns the names of all models, sorted. */
  public List<String> modelNames() {
    return List.copyOf(models.keySet());
  }

  /** Returns the names of all policies that can be run but not trained, sorted. */
  public List<String> policyNames() {
    return List.copyOf(policies.keySet());
  }

  /** Returns the names of all reward terms, sorted. */
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
            "provides a %s called '%s', and so does %s"
                .formatted(kind, name, pluginOf.apply(first)),
            "Remove one of the two from plugins/, or rename its component");
      }
    }
    return Collections.unmodifiableSortedMap(named);
  }
}
