package org.policytrim.toolkit.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.ActionFrame;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.action.ActionUnit;
import org.policytrim.api.action.AxisMode;
import org.policytrim.api.action.AxisRole;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.EnvironmentSnapshot;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.NamedTensors;

/** Tests the guard, the clipping of actions and the assembly of observations. */
class EnvironmentHelpersTest {

  private static final Task TASK = new Task("push", "push it", 10);
  private static final InitialState START = new InitialState("push", StateSplit.TRAINING, 3);
  private static final StateField HAND = new StateField("hand", 2, "m", "world");
  private static final StateField GOAL = new StateField("goal", 1, "m", "world");

  private final EpisodeGuard guard = new EpisodeGuard(TASK);
  private final ObservableParts parts =
      new ObservableParts("table", List.of(HAND, GOAL), List.of("front"));

  @Test
  void anEpisodeNeedsAReset() {
    assertThatIllegalStateException()
        .isThrownBy(guard::requireEpisode)
        .withMessageContaining("not reset");
    guard.began(START, 4);
    guard.stepped();
    assertThat(guard.requireRunning()).isEqualTo(START);
    assertThat(guard.steps()).isEqualTo(5);
  }

  @Test
  void aTerminatedEpisodeNeedsAReset() {
    guard.began(START, 0);
    guard.terminated();
    assertThat(guard.requireEpisode()).isEqualTo(START);
    assertThatIllegalStateException()
        .isThrownBy(guard::requireRunning)
        .withMessageContaining("terminated");
    guard.began(START, 0);
    assertThat(guard.hasTerminated()).isFalse();
  }

  @Test
  void otherTasksAndThreadsAreRefused() {
    InitialState other = new InitialState("pull", StateSplit.TRAINING, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> guard.requireOwn(other, "snapshot"))
        .withMessageContainingAll("snapshot", "pull", "push");
    CompletableFuture<Void> elsewhere = CompletableFuture.runAsync(guard::requireOpen);
    assertThat(elsewhere)
        .failsWithin(java.time.Duration.ofSeconds(10))
        .withThrowableThat()
        .withMessageContaining("belongs to thread");
  }

  @Test
  void aSnapshotContinuesItsEpisode() {
    InitialState start = new InitialState(TASK.id(), StateSplit.TRAINING, 3);
    guard.reset(start);
    guard.stepped();
    EnvironmentSnapshot snapshot = guard.snapshot(NamedTensors.empty());
    guard.stepped();
    assertThat(guard.terminatedIf(true)).isTrue();
    guard.restore(snapshot);
    assertThat(guard.steps()).isEqualTo(1);
    assertThat(guard.requireRunning()).isEqualTo(start);
    assertThat(guard.task()).isEqualTo(TASK);
    InitialState other = new InitialState("other", StateSplit.TRAINING, 0);
    assertThatIllegalArgumentException().isThrownBy(() -> guard.reset(other));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> guard.restore(new EnvironmentSnapshot(other, 0, NamedTensors.empty())));
  }

  @Test
  void nothingWorksAfterClosing() {
    assertThat(guard.close()).isTrue();
    assertThat(guard.close()).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(guard::requireOpen)
        .withMessageContaining("closed");
  }

  @Test
  void actionsAreCheckedAndClipped() {
    ActionAxis axis =
        new ActionAxis(
            "x",
            AxisRole.TRANSLATION,
            ActionUnit.NORMALISED,
            ActionFrame.WORLD,
            AxisMode.DELTA,
            -1,
            0.5);
    ActionSpec spec = new ActionSpec(List.of(axis), 10);
    assertThat(ActionClipping.clip(spec, new double[] {2})).containsExactly(0.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ActionClipping.clip(spec, new double[2]))
        .withMessage("an action has 1 values, found 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ActionClipping.clip(spec, new double[] {Double.NaN}))
        .withMessageContaining("axis x");
  }

  @Test
  void observationsHoldWhatWasAskedFor() {
    ObservationSpec wanted =
        new ObservationSpec(
            "some", List.of(new CameraSpec("front", 2, 3, true)), List.of(GOAL, HAND));
    Observation observation =
        parts.observe(wanted, new double[] {1, 2, 3}, EnvironmentHelpersTest::black, "push it");
    assertThat(observation.state().toArray()).containsExactly(3, 1, 2);
    assertThat(observation.images().get("front").width()).isEqualTo(3);
    assertThat(observation.instruction()).isEqualTo("push it");
  }

  @Test
  void unknownFieldsAndCamerasAreRefusedByName() {
    ObservationSpec field =
        new ObservationSpec("f", List.of(), List.of(new StateField("hand", 3, "m", "world")));
    ObservationSpec camera =
        new ObservationSpec("c", List.of(new CameraSpec("rear", 2, 2, true)), List.of());
    for (ObservationSpec unknown : List.of(field, camera)) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> parts.observe(unknown, new double[3], EnvironmentHelpersTest::black, "push it"))
          .withMessageContaining("table has no");
    }
  }

  private static ImageFrame black(CameraSpec camera) {
    return ImageFrame.wrap(
        camera.height(), camera.width(), new byte[3 * camera.height() * camera.width()]);
  }
}
