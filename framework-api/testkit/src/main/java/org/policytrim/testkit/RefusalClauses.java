package org.policytrim.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;

/** Clauses about wrong calls, clipping and closing. */
interface RefusalClauses extends BenchmarkUnderTest {

  /** Wrong actions are refused. */
  Clause REFUSES =
      new Clause(
          "step refuses an action of wrong length or with a value that is not finite by"
              + " IllegalArgumentException, and the environment is then unchanged",
          "whether step checks the whole action before it changes anything");

  /** Actions are clipped. */
  Clause CLIPS =
      new Clause(
          "a value beyond an axis' range is clipped to it",
          "whether step clips to the ranges of the spec's actions before anything else uses the action");

  /** Steps need a running episode. */
  Clause ORDER =
      new Clause(
          "step is refused by IllegalStateException before the first reset and after the episode has"
              + " terminated",
          "whether step checks for a running episode before it changes anything");

  /** Closing twice is allowed. */
  Clause CLOSES =
      new Clause(
          "an environment and a benchmark may be closed twice",
          "whether close frees a resource twice");

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("wrong actions are refused and change nothing")
  default void wrongActionsAreRefused(Task task) {
    int axes = benchmark().spec().actions().dimensions();
    List<double[]> wrong = new ArrayList<>();
    wrong.add(new double[axes - 1]);
    wrong.add(new double[axes + 1]);
    for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      double[] action = new double[axes];
      action[axes - 1] = value;
      wrong.add(action);
    }
    Trajectory undisturbed = alone(task, training(task, 0), actions(0));
    try (Environment environment = benchmark().open(task)) {
      List<Matrix> start = List.of(environment.reset(training(task, 0)));
      List<StepOutcome> outcomes = new ArrayList<>();
      for (double[] action : actions(0)) {
        for (double[] refused : wrong) {
          if (outcomes.isEmpty() || !outcomes.getLast().terminated()) {
            var _ =
                REFUSES.requireRefusal(
                    IllegalArgumentException.class,
                    "step(%s)".formatted(Arrays.toString(refused)),
                    () -> environment.step(refused));
          }
        }
        PlayClauses.stepOn(environment, action, outcomes);
      }
      undisturbed
          .difference(new Trajectory(start, outcomes))
          .ifPresent(
              difference -> {
                throw REFUSES.broken("refused actions changed the environment: " + difference);
              });
    }
  }

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("actions beyond their range are clipped")
  default void actionsAreClipped(Task task) {
    List<ActionAxis> axes = benchmark().spec().actions().axes();
    List<double[]> beyond = new ArrayList<>();
    List<double[]> clipped = new ArrayList<>();
    for (double[] action : actions(2)) {
      double[] far = action.clone();
      double[] near = action.clone();
      for (int i = 0; i < far.length; i++) {
        ActionAxis axis = axes.get(i);
        if (Double.isFinite(axis.low()) && Double.isFinite(axis.high())) {
          double middle = (axis.low() + axis.high()) / 2;
          far[i] = middle + 3 * (action[i] - middle);
          near[i] = axis.clip(far[i]);
        }
      }
      beyond.add(far);
      clipped.add(near);
    }
    alone(task, training(task, 0), clipped)
        .difference(alone(task, training(task, 0), beyond))
        .ifPresent(
            difference -> {
              throw CLIPS.broken(
                  "actions beyond the range and the same actions clipped differ: " + difference);
            });
  }

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("a step before the reset or after the end is refused")
  default void stepsOutOfOrderAreRefused(Task task) {
    double[] action = actions(0).getFirst();
    try (Environment environment = benchmark().open(task)) {
      var _ =
          ORDER.requireRefusal(
              IllegalStateException.class,
              "step before reset",
              () -> environment.step(action.clone()));
    }
    boolean terminated = false;
    for (double[] push : pushesToTheEnd()) {
      try (Environment environment = benchmark().open(task)) {
        var start = environment.reset(training(task, 0));
        for (int step = 0; step < task.stepLimit() && !terminated; step++) {
          terminated = environment.step(push.clone()).terminated();
        }
        if (terminated) {
          var _ =
              ORDER.requireRefusal(
                  IllegalStateException.class,
                  "step after the episode of %s had terminated (from %s)"
                      .formatted(task.id(), start),
                  () -> environment.step(push.clone()));
          var again = Trajectory.play(environment, training(task, 0), actions(0));
          PlayClauses.requireSame(
              "a new environment and one that had terminated",
              alone(task, training(task, 0), actions(0)),
              again);
          return;
        }
      }
    }
    Assumptions.abort("no episode terminated under constant actions");
  }

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("closing twice is allowed")
  default void closingTwiceIsAllowed(Task task) {
    Benchmark other = openBenchmark();
    Environment environment = other.open(task);
    var _ = environment.reset(training(task, 0));
    environment.close();
    CLOSES.requireSmooth("the environment's second close", environment::close);
    other.close();
    CLOSES.requireSmooth("the benchmark's second close", other::close);
    Trajectory trajectory = alone(task, training(task, 0), actions(0));
    CLOSES.require(
        !trajectory.outcomes().isEmpty(), () -> "closing one instance disturbed another");
  }

  private List<double[]> pushesToTheEnd() {
    List<ActionAxis> axes = benchmark().spec().actions().axes();
    return List.of(
        axes.stream().mapToDouble(axis -> Math.min(axis.high(), 1e3)).toArray(),
        axes.stream().mapToDouble(axis -> Math.max(axis.low(), -1e3)).toArray());
  }
}
