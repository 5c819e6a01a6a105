package org.policytrim.libero.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The suites: the five of LIBERO with their 130 tasks, and those perturbed ones of LIBERO-PRO for
 * which the package contains descriptions, states and models.
 */
public final class Suites {

  private static final String TABLE = "suites.json";

  /** The suites of LIBERO itself. */
  private static final Set<String> ORIGINAL =
      Set.of("libero_spatial", "libero_object", "libero_goal", "libero_10", "libero_90");

  private final Map<String, List<LiberoTask>> bySuite = new LinkedHashMap<>();
  private final Map<String, LiberoTask> byId = new LinkedHashMap<>();

  private Suites(JsonNode table) {
    table
        .properties()
        .forEach(
            suite -> {
              // A perturbed suite may contain the tasks of another one with other descriptions.
              JsonNode names =
                  suite.getValue().isTextual()
                      ? table.get(suite.getValue().asText())
                      : suite.getValue();
              List<LiberoTask> tasks = new ArrayList<>();
              for (JsonNode name : names) {
                tasks.add(new LiberoTask(suite.getKey(), tasks.size(), name.asText()));
              }
              bySuite.put(suite.getKey(), List.copyOf(tasks));
              tasks.forEach(task -> byId.put(task.id(), task));
            });
  }

  /** Reads the table. */
  public static Suites load() {
    try (InputStream table =
        Objects.requireNonNull(Suites.class.getResourceAsStream(TABLE), TABLE)) {
      return new Suites(new ObjectMapper().readTree(table));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /** Returns whether a suite is one of LIBERO's own five. */
  public static boolean isOriginal(String suite) {
    return ORIGINAL.contains(suite);
  }

  /** The suites by name, each with its tasks in the benchmark's order. */
  public Map<String, List<LiberoTask>> suites() {
    return Collections.unmodifiableMap(bySuite);
  }

  /** The task of an id such as {@code libero_spatial_0}, if there is one. */
  public Optional<LiberoTask> task(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The ids of all tasks. */
  public List<String> ids() {
    return List.copyOf(byId.keySet());
  }
}
