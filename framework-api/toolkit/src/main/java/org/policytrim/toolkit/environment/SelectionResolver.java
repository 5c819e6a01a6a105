package org.policytrim.toolkit.environment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.policytrim.api.plugin.BenchmarkCatalog;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.BenchmarkProvider.Selection;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.task.Task;
import org.policytrim.api.task.TaskSuite;
import org.policytrim.toolkit.text.Suggestions;

/**
 * Turns the names of tasks, suites and observation presets into a {@link Selection}. The host uses
 * it before it creates a benchmark; tests and tools that create one themselves do the same.
 */
public final class SelectionResolver {

  private final String provider;
  private final BenchmarkCatalog catalog;

  private SelectionResolver(BenchmarkProvider<?> provider) {
    this.provider = provider.name();
    this.catalog = provider.catalog();
  }

  /** Returns what a provider selects if an experiment says nothing. */
  public static Selection byDefault(BenchmarkProvider<?> provider) {
    return resolve(provider, List.of(), "");
  }

  /** Resolves names, with the benchmark's own step limits. */
  public static Selection resolve(
      BenchmarkProvider<?> provider, List<String> names, String observation) {
    return resolve(provider, names, observation, OptionalInt.empty());
  }

  /**
   * Resolves names.
   *
   * @param names of tasks and suites; none means the first suite, or all tasks if there is no suite
   * @param observation the observation preset; empty means the first
   * @param limit the step limit for every task, if there is to be one
   * @throws PluginException naming every unknown name, with the most similar known ones
   */
  public static Selection resolve(
      BenchmarkProvider<?> provider, List<String> names, String observation, OptionalInt limit) {
    return new SelectionResolver(provider).resolve(names, observation, limit);
  }

  /**
   * Returns the selected tasks as a suite. A selected step limit replaces the tasks' own.
   *
   * @param tasks the task of an id from the catalog
   */
  public static TaskSuite suite(Selection selection, Function<String, Task> tasks) {
    return new TaskSuite(
        selection.suite(),
        selection.tasks().stream()
            .map(tasks)
            .map(task -> task.withStepLimit(selection.limit().orElse(task.stepLimit())))
            .toList());
  }

  /**
   * Requires that a selected step limit is not above the benchmark's.
   *
   * @param provider the benchmark's name, for the message
   * @param longest the greatest allowed limit
   * @throws PluginException if it is
   */
  public static void requireLimit(String provider, Selection selection, int longest) {
    if (selection.limit().orElse(1) > longest) {
      throw new PluginException(
          provider,
          "the step limit is at most %d, as in the original; found %d"
              .formatted(longest, selection.limit().getAsInt()),
          "Set benchmark.limit within that range");
    }
  }

  private Selection resolve(List<String> names, String observation, OptionalInt limit) {
    List<String> asked = names;
    if (names.isEmpty() && !catalog.suites().isEmpty()) {
      asked = List.of(catalog.suites().keySet().iterator().next());
    }
    return new Selection(
        asked.size() == 1 ? asked.getFirst() : provider,
        asked.isEmpty() ? catalog.tasks() : tasks(asked),
        observation(observation),
        limit);
  }

  private List<String> tasks(List<String> names) {
    Set<String> tasks = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    for (String name : names) {
      if (catalog.suites().containsKey(name)) {
        tasks.addAll(catalog.suites().get(name));
      } else if (catalog.tasks().contains(name)) {
        tasks.add(name);
      } else {
        unknown.add("'%s' (%s)".formatted(name, Suggestions.hint(name, catalog.names())));
      }
    }
    if (!unknown.isEmpty()) {
      throw new PluginException(
          provider,
          "there is no task or suite " + String.join("; nor ", unknown),
          "Correct benchmark.tasks");
    }
    return List.copyOf(tasks);
  }

  private String observation(String name) {
    List<String> presets = catalog.observations();
    if (name.isEmpty()) {
      return presets.getFirst();
    }
    if (!presets.contains(name)) {
      throw new PluginException(
          provider,
          "there is no observation '%s' (%s)".formatted(name, Suggestions.hint(name, presets)),
          "Set benchmark.observation to one of " + presets);
    }
    return name;
  }
}
