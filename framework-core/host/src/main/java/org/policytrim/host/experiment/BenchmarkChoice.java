package org.policytrim.host.experiment;

import java.util.List;
import java.util.OptionalInt;

/**
 * Section {@code benchmark}.
 *
 * @param name the benchmark plugin's component
 * @param tasks tasks or suites by the benchmark's names; empty means its default
 * @param observation the preset; empty means its default
 * @param limit the step limit for every task, where set
 * @param settings every further key, bound to the provider's record
 */
public record BenchmarkChoice(
    String name, List<String> tasks, String observation, OptionalInt limit, Record settings) {

  public BenchmarkChoice {
    tasks = List.copyOf(tasks);
  }
}
