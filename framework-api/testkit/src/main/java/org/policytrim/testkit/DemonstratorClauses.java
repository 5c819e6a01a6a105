package org.policytrim.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.demonstration.Demonstrable;
import org.policytrim.api.demonstration.Demonstrator;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.task.Task;
import org.policytrim.toolkit.random.RandomStream;

/** Clauses about {@link Demonstrable} benchmarks. */
interface DemonstratorClauses extends BenchmarkUnderTest {

  /** Demonstrations succeed. */
  Clause DEMONSTRATIONS =
      new Clause(
          "every style completes every task within its step limit; other styles and other benchmarks'"
              + " environments are refused by IllegalArgumentException",
          "demonstrationStyles(), demonstrator, and the tasks' step limits");

  /** Demonstrators are deterministic. */
  Clause REPEATS =
      new Clause(
          "a demonstrator's actions are within the ranges, and depend on the environment's state and the"
              + " random stream alone",
          "other sources of randomness, state kept between episodes, and clipping");

  /** The styles are in order. */
  Clause SLOWER =
      new Clause(
          "styles are listed from the quickest to the slowest",
          "the order of demonstrationStyles(), and the pace of each style");

  /** Most actions are intended. */
  Clause MEANT =
      new Clause(
          "at least half of the actions of a successful demonstration are intended",
          "isIntended(), which is false only if the last action was a deliberate mistake");

  /** Returns the share of demonstrations that must succeed, for each task and style. */
  default double demonstrationSuccessRate() {
    return 0.75;
  }

  /** Returns the number of demonstrations to test for each style. */
  default int demonstrationsToTry() {
    return 4;
  }

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("every style completes the task, the quickest first")
  default void everyStyleDoesTheTask(Task task) {
    Demonstrable demonstrable = demonstrable();
    List<String> styles = demonstrable.demonstrationStyles();
    DEMONSTRATIONS.require(!styles.isEmpty(), () -> "demonstrationStyles() is empty");
    double quicker = 0;
    for (String style : styles) {
      List<Integer> lengths = new ArrayList<>();
      for (int index = 0; index < demonstrationsToTry(); index++) {
        List<double[]> shown = demonstrate(task, style, index);
        if (shown.size() <= task.stepLimit()) {
          lengths.add(shown.size());
        }
      }
      DEMONSTRATIONS.require(
          lengths.size() >= demonstrationSuccessRate() * demonstrationsToTry(),
          () ->
              "%s succeeded in %d of %d demonstrations of %s within %d steps"
                  .formatted(
                      style, lengths.size(), demonstrationsToTry(), task.id(), task.stepLimit()));
      double mean = lengths.stream().mapToInt(Integer::intValue).average().orElseThrow();
      double before = quicker;
      SLOWER.require(
          mean > before,
          () ->
              "%s needs %.1f steps for %s on average, the style before it %.1f; the quickest comes first"
                  .formatted(style, mean, task.id(), before));
      quicker = mean;
    }
  }

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("a demonstrator is deterministic")
  default void demonstratorsRepeatThemselves(Task task) {
    Demonstrable demonstrable = demonstrable();
    for (String style : demonstrable.demonstrationStyles()) {
      List<double[]> once = demonstrate(task, style, 0);
      List<double[]> again = demonstrate(task, style, 0);
      for (int step = 0; step < Math.min(once.size(), again.size()); step++) {
        int at = step;
        REPEATS.require(
            Arrays.equals(once.get(at), again.get(at)),
            () ->
                "%s, same state and stream, step %d: %s and then %s"
                    .formatted(
                        style, at, Arrays.toString(once.get(at)), Arrays.toString(again.get(at))));
      }
      REPEATS.require(
          once.size() == again.size(),
          () -> "%s took %d steps and then %d".formatted(style, once.size(), again.size()));
    }
  }

  @Test
  @DisplayName("unknown styles and foreign environments are refused")
  default void unknownDemonstratorsAreRefused() {
    Demonstrable demonstrable = demonstrable();
    Task task = tasks().findFirst().orElseThrow();
    RandomStream random = RandomStream.of(0);
    try (Environment environment = benchmark().open(task)) {
      var _ = environment.reset(training(task, 0));
      String style = demonstrable.demonstrationStyles().getFirst();
      var _ =
          DEMONSTRATIONS.requireRefusal(
              IllegalArgumentException.class,
              "demonstrator in the style no-such-style",
              () -> demonstrable().demonstrator(environment, "no-such-style", random));
      Benchmark other = FakeBenchmark.of(SpecSamples.actions(1), SpecSamples.stateOnly(1), task);
      try (other;
          Environment foreign = other.open(task)) {
        var _ = foreign.reset(training(task, 0));
        var _ =
            DEMONSTRATIONS.requireRefusal(
                IllegalArgumentException.class,
                "demonstrator for another benchmark's environment",
                () -> demonstrable().demonstrator(foreign, style, random));
      }
    }
  }

  private Demonstrable demonstrable() {
    Assumptions.assumeTrue(
        benchmark() instanceof Demonstrable, "the benchmark is not Demonstrable");
    return (Demonstrable) benchmark();
  }

  /** Returns the actions up to the first success; one more than the step limit if there is none. */
  private List<double[]> demonstrate(Task task, String style, int index) {
    List<ActionAxis> axes = benchmark().spec().actions().axes();
    List<double[]> actions = new ArrayList<>();
    int meant = 0;
    try (Environment environment = benchmark().open(task)) {
      var _ = environment.reset(training(task, index));
      Demonstrator demonstrator =
          demonstrable().demonstrator(environment, style, RandomStream.of(0xDE40, index));
      while (actions.size() < task.stepLimit()) {
        double[] action = demonstrator.act();
        requireWithinRange(style, action, axes);
        actions.add(action.clone());
        meant += demonstrator.isIntended() ? 1 : 0;
        StepOutcome outcome = environment.step(action);
        if (outcome.success()) {
          requireMeant(task, style, meant, actions.size());
          return actions;
        }
        if (outcome.terminated()) {
          break;
        }
      }
    }
    while (actions.size() <= task.stepLimit()) {
      actions.add(new double[axes.size()]);
    }
    return actions;
  }

  private static void requireMeant(Task task, String style, int meant, int all) {
    MEANT.require(
        2 * meant >= all,
        () ->
            "%s intended %d of the %d actions that completed %s"
                .formatted(style, meant, all, task.id()));
  }

  private static void requireWithinRange(String style, double[] action, List<ActionAxis> axes) {
    REPEATS.require(
        action.length == axes.size(),
        () -> "%s gave %d numbers for %d axes".formatted(style, action.length, axes.size()));
    for (int i = 0; i < action.length; i++) {
      ActionAxis axis = axes.get(i);
      double value = action[i];
      REPEATS.require(
          value >= axis.low() && value <= axis.high(),
          () ->
              "%s gave %s on axis %s of range [%s, %s]"
                  .formatted(style, value, axis.name(), axis.low(), axis.high()));
    }
  }
}
