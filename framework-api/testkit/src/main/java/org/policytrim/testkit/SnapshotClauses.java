package org.policytrim.testkit;

import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrim.api.environment.Capability;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.EnvironmentSnapshot;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.UnsupportedCapabilityException;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.NamedTensors;

/** Going on from where a world stood. */
interface SnapshotClauses extends BenchmarkUnderTest {

  /** Snapshots or not. */
  Clause SNAPSHOTS =
      new Clause(
          "with the capability SNAPSHOTS a restored snapshot goes on exactly as the original did,"
              + " in any environment of the same task; without it snapshot and restore throw"
              + " UnsupportedCapabilityException",
          "what else the next step depends on: warm starts, filters, counters, random generators,"
              + " whether the world has ended");

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("a restored snapshot goes on exactly")
  default void snapshotsGoOnExactly(Task task) {
    Assumptions.assumeTrue(offers(Capability.SNAPSHOTS), "the benchmark declares no snapshots");
    int before = trialSteps() / 2;
    List<double[]> actions = actions(3);
    List<double[]> rest = actions.subList(before, actions.size());
    try (Environment original = benchmark().open(task);
        Environment fresh = benchmark().open(task)) {
      Trajectory led = Trajectory.play(original, training(task, 0), actions.subList(0, before));
      Assumptions.assumeFalse(led.outcomes().getLast().terminated(), "the world ended too early");
      EnvironmentSnapshot snapshot = original.snapshot();
      SNAPSHOTS.require(
          snapshot.steps() == before && snapshot.initialState().equals(training(task, 0)),
          () ->
              "%d steps after the reset to %s the snapshot says %d steps after %s"
                  .formatted(
                      before,
                      training(task, 0).id(),
                      snapshot.steps(),
                      snapshot.initialState().id()));
      Observation seen = original.observe(benchmark().observationSpec());
      Trajectory wentOn = Trajectory.goOn(original, rest);
      requireSame(
          "playing on after taking a snapshot changed the trajectory",
          alone(task, training(task, 0), actions).from(before),
          wentOn);
      var elsewhere = Trajectory.play(original, training(task, 1), actions(4));
      for (String where : List.of("after other play", "in an unused environment")) {
        Environment environment = where.startsWith("after") ? original : fresh;
        environment.restore(snapshot);
        SNAPSHOTS.require(
            environment.observe(benchmark().observationSpec()).equals(seen),
            () -> where + " the restored world looks different (from " + elsewhere.start() + ")");
        requireSameContent(where, snapshot, environment.snapshot());
        requireSame("restored " + where, wentOn, Trajectory.goOn(environment, rest));
      }
    }
  }

  @Test
  @DisplayName("without the capability, snapshots are refused")
  default void withoutSnapshotsTheyAreRefused() {
    Assumptions.assumeFalse(offers(Capability.SNAPSHOTS), "the benchmark declares snapshots");
    Task task = tasks().findFirst().orElseThrow();
    try (Environment environment = benchmark().open(task)) {
      var _ = environment.reset(training(task, 0));
      var _ =
          SNAPSHOTS.requireRefusal(
              UnsupportedCapabilityException.class, "snapshot", environment::snapshot);
      var _ =
          SNAPSHOTS.requireRefusal(
              UnsupportedCapabilityException.class,
              "restore",
              () ->
                  environment.restore(
                      new EnvironmentSnapshot(training(task, 0), 0, NamedTensors.empty())));
    }
  }

  private static void requireSameContent(
      String where, EnvironmentSnapshot taken, EnvironmentSnapshot again) {
    SNAPSHOTS.require(
        taken.equals(again),
        () ->
            "%s a snapshot of the restored world differs from the one restored (%s steps and %s)"
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
