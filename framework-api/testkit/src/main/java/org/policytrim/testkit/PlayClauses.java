package org.policytrim.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;

/** Clauses about resets and steps. */
interface PlayClauses extends BenchmarkUnderTest {

  /** Trajectories are deterministic. */
  Clause SAME =
      new Clause(
          "the same initial state and actions give the same trajectory, bit for bit",
          "what reset leaves from the episode before (velocities, contacts, counters, random"
              + " generators), and randomness that is not keyed by the initial state");

  /** Environments are independent. */
  Clause APART =
      new Clause(
          "two environments never influence each other",
          "static fields, and buffers, models or random generators that environments share");

  /** The proprioception has its layout. */
  Clause PROPRIOCEPTION =
      new Clause(
          "reset and step return the robot's own state as one row of finite numbers in"
              + " the layout of the spec's proprioception, and a finite reward",
          "the sizes of the proprioception's fields, and divisions in the state or the reward");

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("the same state and actions give the same trajectory")
  default void sameStateGivesSameTrajectory(Task task) {
    Trajectory first = alone(task, training(task, 0), actions(0));
    requireSame("two new environments", first, alone(task, training(task, 0), actions(0)));
    Trajectory afterOtherPlay =
        in(
            benchmark(),
            task,
            environment -> {
              var _ = Trajectory.play(environment, training(task, 1), actions(1));
              return Trajectory.play(environment, training(task, 0), actions(0));
            });
    requireSame("a new environment and one that had played another state", first, afterOtherPlay);
  }

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("another instance of the benchmark gives the same trajectory")
  default void anotherInstanceGivesTheSameTrajectory(Task task) {
    Trajectory first = alone(task, training(task, 0), actions(0));
    try (Benchmark other = openBenchmark()) {
      requireSame(
          "two instances of the benchmark",
          first,
          in(
              other,
              task,
              environment -> Trajectory.play(environment, training(task, 0), actions(0))));
    }
  }

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("two environments in turns do not influence each other")
  default void environmentsInTurnsAreIndependent(Task task) {
    Trajectory aloneOne = alone(task, training(task, 0), actions(0));
    Trajectory aloneTwo = alone(task, training(task, 1), actions(1));
    try (Environment one = benchmark().open(task);
        Environment two = benchmark().open(task)) {
      List<Matrix> starts = List.of(one.reset(training(task, 0)), two.reset(training(task, 1)));
      List<StepOutcome> outcomesOne = new ArrayList<>();
      List<StepOutcome> outcomesTwo = new ArrayList<>();
      for (int step = 0; step < trialSteps(); step++) {
        stepOn(one, actions(0).get(step), outcomesOne);
        stepOn(two, actions(1).get(step), outcomesTwo);
      }
      requireApart(aloneOne, new Trajectory(starts.subList(0, 1), outcomesOne), "in turns");
      requireApart(aloneTwo, new Trajectory(starts.subList(1, 2), outcomesTwo), "in turns");
    }
  }

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("environments on several threads do not influence each other")
  default void environmentsOnThreadsAreIndependent(Task task) throws Exception {
    int lanes = 3;
    List<Callable<Trajectory>> work = new ArrayList<>();
    for (int lane = 0; lane < lanes; lane++) {
      int number = lane;
      work.add(() -> alone(task, training(task, number), actions(number)));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(lanes)) {
      List<Future<Trajectory>> played = threads.invokeAll(work);
      for (int lane = 0; lane < lanes; lane++) {
        requireApart(work.get(lane).call(), played.get(lane).get(), "on three threads");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("the robot's state has its layout and is finite")
  default void proprioceptionHasItsLayout(Task task) {
    int size = StateField.sizeOf(benchmark().spec().proprioception());
    PROPRIOCEPTION.require(size > 0, () -> "the proprioception has no field");
    Trajectory trajectory = alone(task, training(task, 0), actions(0));
    List<Matrix> rows = new ArrayList<>(trajectory.start());
    trajectory.outcomes().forEach(outcome -> rows.add(outcome.proprioception()));
    for (Matrix row : rows) {
      PROPRIOCEPTION.require(
          row.rows() == 1 && row.columns() == size && row.isFinite(),
          () -> "%s %s where one row of %d was expected".formatted(row, text(row), size));
    }
    for (StepOutcome outcome : trajectory.outcomes()) {
      PROPRIOCEPTION.require(
          Double.isFinite(outcome.reward()), () -> "a reward of " + outcome.reward());
    }
  }

  /** Fails if two trajectories differ. */
  static void requireSame(String which, Trajectory one, Trajectory two) {
    one.difference(two)
        .ifPresent(
            difference -> {
              throw SAME.broken("%s differ: %s".formatted(which, difference));
            });
  }

  private static void requireApart(Trajectory alone, Trajectory together, String how) {
    alone
        .difference(together)
        .ifPresent(
            difference -> {
              throw APART.broken(
                  "played alone and played %s with another differ: %s".formatted(how, difference));
            });
  }

  /** Takes one more step, unless the episode has terminated. */
  static void stepOn(Environment environment, double[] action, List<StepOutcome> outcomes) {
    if (outcomes.isEmpty() || !outcomes.getLast().terminated()) {
      outcomes.add(environment.step(action.clone()));
    }
  }

  private static String text(Matrix row) {
    return Arrays.toString(row.toArray());
  }
}
