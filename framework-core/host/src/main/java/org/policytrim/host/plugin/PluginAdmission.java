package org.policytrim.host.plugin;

import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.api.plugin.ExperimentProvider;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.PolicyProvider;
import org.policytrim.api.plugin.RewardTermProvider;

/**
 * Decides if the extensions of a plugin can be used with those of the plugins before it: names are
 * valid and not taken, and files of experiments exist. A plugin that fails is refused as a whole,
 * so that it can't disturb others later.
 */
final class PluginAdmission {

  private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

  private static final Map<Class<?>, String> KINDS =
      Map.of(
          BenchmarkProvider.class, "benchmark",
          ModelProvider.class, "model",
          PolicyProvider.class, "policy",
          RewardTermProvider.class, "reward");

  private final Map<String, String> owners = new HashMap<>();

  /**
   * The reason for refusing a plugin.
   *
   * @param problem the reason, without a full stop
   * @param remedy the action to take
   */
  record Refusal(String problem, String remedy) {}

  /** Creates an admission with names that the core has taken already. */
  PluginAdmission(List<RewardTermProvider<?>> core) {
    core.forEach(reward -> owners.put("reward " + reward.name(), "the core"));
  }

  /**
   * Returns the reason why a plugin can't be used, or reserves its names.
   *
   * @param id the id of the plugin
   * @param extensions its extensions
   */
  Optional<Refusal> enter(String id, List<Object> extensions) {
    Map<String, String> names = new HashMap<>();
    for (Object extension : extensions) {
      Optional<Refusal> refusal;
      try {
        refusal = enter(id, extension, names);
      } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
        refusal =
            Optional.of(
                new Refusal(
                    "%s fails to describe itself: %s".formatted(extension.getClass().getName(), e),
                    "Correct the plugin, or ask its author; other plugins are not affected"));
      }
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    owners.putAll(names);
    return Optional.empty();
  }

  private Optional<Refusal> enter(String id, Object extension, Map<String, String> names) {
    if (extension instanceof ComponentProvider<?> provider) {
      for (Map.Entry<Class<?>, String> kind : KINDS.entrySet()) {
        if (kind.getKey().isInstance(extension)) {
          Optional<Refusal> refusal = component(id, kind.getValue(), provider, names);
          if (refusal.isPresent()) {
            return refusal;
          }
        }
      }
    }
    return extension instanceof ExperimentProvider experiments
        ? experiments(id, experiments, names)
        : Optional.empty();
  }

  private Optional<Refusal> component(
      String id, String kind, ComponentProvider<?> provider, Map<String, String> names) {
    String name = provider.name();
    if (name == null || !name.matches(NAME)) {
      return Optional.of(
          new Refusal(
              "its %s is called '%s'".formatted(kind, name),
              "A name is lower-case letters and digits, words joined by hyphens; rename it"));
    }
    if (provider.description() == null || provider.settings() == null) {
      return Optional.of(
          new Refusal(
              "its %s '%s' has no description or no settings".formatted(kind, name),
              "Return a sentence from description() and a record class from settings()"));
    }
    return reserve(id, kind + " " + name, "a %s called '%s'".formatted(kind, name), names);
  }

  private Optional<Refusal> experiments(
      String id, ExperimentProvider provider, Map<String, String> names) {
    for (String name : provider.experiments()) {
      URL file = provider.getClass().getResource(BuiltInExperiments.resource(name));
      if (file == null) {
        return Optional.of(
            new Refusal(
                "it lists the experiment '%s' but has no file %s"
                    .formatted(name, BuiltInExperiments.resource(name).substring(1)),
                "Its author must add the file to src/main/resources, or remove the experiment from"
                    + " the list"));
      }
      Optional<Refusal> taken =
          reserve(id, "experiment " + name, "an experiment called '%s'".formatted(name), names);
      if (taken.isPresent()) {
        return taken;
      }
    }
    return Optional.empty();
  }

  private Optional<Refusal> reserve(
      String id, String key, String description, Map<String, String> names) {
    String owner = owners.getOrDefault(key, names.get(key));
    if (owner == null) {
      names.put(key, id);
      return Optional.empty();
    }
    return Optional.of(
        new Refusal(
            owner.equals(id)
                ? "it provides %s twice".formatted(description)
                : "it provides %s, and so does %s".formatted(description, owner),
            "Remove one of the two from plugins/, or rename it"));
  }
}
