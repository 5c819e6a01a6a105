package org.policytrim.api.plugin;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * The names that an experiment may use in its section {@code benchmark}. The host checks them, so a
 * provider is only ever given names from its own catalog.
 *
 * @param suites named lists of task ids, in the order in which they are listed to users; the first
 *     is the default. Without any, the default is all tasks
 * @param tasks the ids of all tasks; at least one, distinct, none also the name of a suite
 * @param observations the observation presets, at least one, distinct; the first is the default
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record BenchmarkCatalog(
    Map<String, List<String>> suites, List<String> tasks, List<String> observations) {

  public BenchmarkCatalog {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    suites.forEach((name, ids) -> copy.put(name, List.copyOf(ids)));
    suites = Collections.unmodifiableMap(copy);
    tasks = List.copyOf(tasks);
    observations = List.copyOf(observations);
    requireNames("tasks", tasks);
    requireNames("observations", observations);
    Set<String> known = new HashSet<>(tasks);
    suites.forEach(
        (name, ids) -> {
          requireNames("tasks of suite " + name, ids);
          if (known.contains(name) || !known.containsAll(ids)) {
            throw new IllegalArgumentException(
                "suite '%s' has the name of a task, or lists an id that is not a task: %s"
                    .formatted(name, ids));
          }
        });
  }

  /** Creates a catalog without suites. */
  public static BenchmarkCatalog of(List<String> tasks, List<String> observations) {
    return new BenchmarkCatalog(Map.of(), tasks, observations);
  }

  /** Returns the names of all suites and tasks, suites first. */
  public List<String> names() {
    return Stream.concat(suites.keySet().stream(), tasks.stream()).toList();
  }

  private static void requireNames(String what, List<String> names) {
    if (names.isEmpty()
        || new HashSet<>(names).size() != names.size()
        || names.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "the %s in a benchmark's catalog are distinct names, at least one; found %s"
              .formatted(what, names));
    }
  }
}
