package org.policytrim.testkit;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;

/** Clauses about tasks and initial states. */
interface StateClauses extends BenchmarkUnderTest {

  /** The number of states of each split that are compared. */
  int STATES_TO_COMPARE = 8;

  /** Initial states are distinct. */
  Clause DISTINCT =
      new Clause(
          "every initial state of a task differs from every other, within a split and between"
              + " splits",
          "whether the key of the random state includes both split and index; with"
              + " a small image preset, use a preset with more information");

  /** The state count is exact. */
  Clause COUNTED =
      new Clause(
          "reset accepts the states 0 to stateCount - 1 of a split and refuses others, and those of"
              + " another task, by IllegalArgumentException",
          "the check at the top of reset");

  /** Unknown tasks are refused. */
  Clause OWN_TASKS =
      new Clause(
          "open refuses a task that is not of the benchmark by IllegalArgumentException",
          "the check at the top of open");

  /** Names are present. */
  Clause NAMED =
      new Clause(
          "a benchmark names itself and its engine, and gives"
              + " each task a different instruction",
          "spec() and suite()");

  @Test
  @DisplayName("the benchmark and its tasks are named")
  default void benchmarkIsNamed() {
    NAMED.require(!benchmark().spec().name().isBlank(), () -> "a blank name");
    NAMED.require(!benchmark().spec().engine().isBlank(), () -> "a blank engine");
    Map<String, String> seen = new HashMap<>();
    for (Task task : benchmark().suite().tasks()) {
      String before = seen.put(task.instruction(), task.id());
      NAMED.require(
          before == null,
          () ->
              "'%s' is the instruction of %s and of %s"
                  .formatted(task.instruction(), before, task.id()));
    }
  }

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("initial states differ within and between splits")
  default void statesDiffer(Task task) {
    Map<Object, InitialState> seen = new HashMap<>();
    try (Environment environment = benchmark().open(task)) {
      for (StateSplit split : StateSplit.values()) {
        int count = Math.min(STATES_TO_COMPARE, benchmark().stateCount(task, split));
        for (int index = 0; index < count; index++) {
          InitialState state = new InitialState(task.id(), split, index);
          Start start = startOf(environment, state);
          InitialState before = seen.put(start, state);
          DISTINCT.require(
              before == null,
              () -> "%s and %s have the same observation".formatted(before.id(), state.id()));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("the state count is exact")
  default void stateCountIsHonoured(Task task) {
    try (Environment environment = benchmark().open(task)) {
      for (StateSplit split : StateSplit.values()) {
        int count = benchmark().stateCount(task, split);
        COUNTED.require(count >= 1, () -> "split %s holds %d states".formatted(split, count));
        InitialState last = new InitialState(task.id(), split, count - 1);
        COUNTED.requireSmooth(
            "reset to the last state " + last.id(), () -> environment.reset(last));
        if (count < Integer.MAX_VALUE) {
          InitialState beyond = new InitialState(task.id(), split, count);
          var _ =
              COUNTED.requireRefusal(
                  IllegalArgumentException.class,
                  "reset to %s of %d states".formatted(beyond.id(), count),
                  () -> environment.reset(beyond));
        }
      }
      var _ =
          COUNTED.requireRefusal(
              IllegalArgumentException.class,
              "reset to a state of another task",
              () -> environment.reset(new InitialState("no-such-task", StateSplit.TRAINING, 0)));
      COUNTED.require(
          environment.task().equals(task),
          () ->
              "an environment opened for %s says its task is %s"
                  .formatted(task, environment.task()));
    }
  }

  @Test
  @DisplayName("another benchmark's task is refused")
  default void foreignTaskIsRefused() {
    var _ =
        OWN_TASKS.requireRefusal(
            IllegalArgumentException.class,
            "open of the task no-such-task",
            () -> benchmark().open(new Task("no-such-task", "do nothing", 10)).close());
  }

  /** The observable part of an initial state. */
  record Start(Matrix robot, Observation observation) {}

  private Start startOf(Environment environment, InitialState state) {
    Matrix robot = environment.reset(state);
    return new Start(robot, environment.observe(benchmark().spec().observations()));
  }
}
