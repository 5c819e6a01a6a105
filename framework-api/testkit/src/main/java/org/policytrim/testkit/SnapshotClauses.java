package org.policytrim.testkit;

import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.EnvironmentSnapshot;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.Snapshottable;
import org.policytrim.api.task.Task;

/** Clauses about {@link Snapshottable} environments. */
interface SnapshotClauses extends BenchmarkUnderTest {

  /** Snapshots are complete. */
  Clause SNAPSHOTS =
      new Clause(
          "a restored snapshot continues exactly as the original did, in any environment of the same"
              + " task",
          "what else the next step depends on: warm starts, filters, counters, random generators,"
              + " whether the episode has terminated");

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("a restored snapshot continues exactly")
  default void snapshotsGoOnExactly(Task task) {
    int before = trialSteps() / 2;
    List<double[]> actions = actions(3);
    List<double[]> rest = actions.subList(before, actions.size());
    try (Environment original = benchmark().open(task);
        Environment fresh = benchmark().open(task)) {
      Assumptions.assumeTrue(
          original instanceof Snapshottable, "the environments are not Snapshottable");
      Trajectory led = Trajectory.play(original, training(task, 0), actions.subList(0, before));
      Assumptions.assumeFalse(
          led.outcomes().getLast().terminated(), "the episode terminated too early");
      EnvironmentSnapshot snapshot = ((Snapshottable) original).snapshot();
      SNAPSHOTS.require(
          snapshot.steps() == before && snapshot.initialState().equals(training(task, 0)),
          () ->
              "%d steps after the reset to %s the snapshot says %d steps after %s"
                  .formatted(
                      before,
                      training(task, 0).id(),
                      snapshot.steps(),
                      snapshot.initialState().id()));
      Observation seen = original.observe(benchmark().spec().observations());
      Trajectory wentOn = Trajectory.goOn(original, rest);
      requireSame(
          "taking a snapshot changed the trajectory",
          alone(task, training(task, 0), actions).from(before),
          wentOn);
      var elsewhere = Trajectory.play(original, training(task, 1), actions(4));
      for (String where : List.of("after other play", "in an unused environment")) {
        Environment environment = where.startsWith("after") ? original : fresh;
        ((Snapshottable) environment).restore(snapshot);
        SNAPSHOTS.require(
            environment.observe(benchmark().spec().observations()).equals(seen),
            () ->
                where
                    + " the restored environment has another observation (from "
                    + elsewhere.start()
                    + ")");
        requireSameContent(where, snapshot, ((Snapshottable) environment).snapshot());
        requireSame("restored " + where, wentOn, Trajectory.goOn(environment, rest));
      }
    }
  }

  private static void requireSameContent(
      String where, EnvironmentSnapshot taken, EnvironmentSnapshot again) {
    SNAPSHOTS.require(
        taken.equals(again),
        () ->
            "%s a new snapshot differs from the restored one (%s steps and %s)"
                .formatted(where, again.steps(), again.content().names()));
  }

  private static void requireSame(String which, Trajectory one, Trajectory two) {
    one.difference(two)
        .ifPresent(
            difference -> {
              throw SNAPSHOTS.broken(which + ": " + difference);
            });
  }
}
