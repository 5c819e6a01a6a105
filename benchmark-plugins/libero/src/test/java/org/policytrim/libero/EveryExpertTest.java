package org.policytrim.libero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrim.api.demonstration.Demonstrable;
import org.policytrim.api.demonstration.Demonstrator;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.plugin.BenchmarkProvider.Selection;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.toolkit.environment.SelectionResolver;

/**
 * Runs the experts from all 50 recorded initial states: at least 0.9 of the episodes succeed, 0.8
 * in libero_10. By default two states of one task; with -Dpolicytrim.thorough=true all tasks that
 * have experts, or those in -Dpolicytrim.experts=libero_spatial_0,libero_10_2, in the style of
 * -Dpolicytrim.style.
 */
class EveryExpertTest {

  private static final int FEW = 2;

  static Stream<String> tasks() {
    String named = System.getProperty("policytrim.experts", "");
    if (!named.isEmpty()) {
      return Arrays.stream(named.split(","));
    }
    if (!thorough()) {
      return Stream.of("libero_object_0");
    }
    List<String> tasks = new ArrayList<>();
    for (String suite : List.of("libero_spatial", "libero_object", "libero_goal")) {
      IntStream.range(0, 10).forEach(number -> tasks.add(suite + "_" + number));
    }
    IntStream.of(0, 1, 2, 4, 5, 6, 7, 8).forEach(number -> tasks.add("libero_10_" + number));
    return tasks.stream();
  }

  private static boolean thorough() {
    return Boolean.getBoolean("policytrim.thorough")
        || !System.getProperty("policytrim.experts", "").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void succeedsInMostEpisodes(String id) {
    String style = System.getProperty("policytrim.style", "expert");
    LiberoProvider provider = new LiberoProvider(TestAssets.cache(), 1);
    Selection selection = SelectionResolver.resolve(provider, List.of(id), "");
    List<Integer> lengths = new ArrayList<>();
    List<Integer> failed = new ArrayList<>();
    try (Benchmark benchmark = provider.create(LiberoSettings.standard(), selection)) {
      Task task = benchmark.suite().tasks().getFirst();
      int states = thorough() ? benchmark.stateCount(task, StateSplit.EVALUATION) : FEW;
      try (Environment environment = benchmark.open(task)) {
        for (int state = 0; state < states; state++) {
          int length = play(benchmark, environment, style, state);
          if (length > 0) {
            lengths.add(length);
          } else {
            failed.add(state);
          }
        }
      }
      double mean = lengths.stream().mapToInt(Integer::intValue).average().orElse(Double.NaN);
      System.out.printf(
          Locale.ROOT,
          "%s %s: %d of %d, mean length %.1f, failed %s%n",
          id,
          style,
          lengths.size(),
          states,
          mean,
          failed);
      double least = id.startsWith("libero_10_") ? 0.8 : 0.9;
      assertThat(lengths.size())
          .as("%s failed from states %s", id, failed)
          .isGreaterThanOrEqualTo((int) Math.ceil(least * states));
    }
  }

  /** Returns the number of actions until success; 0 if the episode fails. */
  private static int play(Benchmark benchmark, Environment environment, String style, int state) {
    Task task = environment.task();
    var _ = environment.reset(new InitialState(task.id(), StateSplit.EVALUATION, state));
    Demonstrator demonstrator =
        ((Demonstrable) benchmark)
            .demonstrator(environment, style, new SplittableRandom(1000L + state));
    for (int step = 1; step <= task.stepLimit(); step++) {
      StepOutcome outcome = environment.step(demonstrator.act());
      if (outcome.success()) {
        return step;
      }
    }
    return 0;
  }
}
