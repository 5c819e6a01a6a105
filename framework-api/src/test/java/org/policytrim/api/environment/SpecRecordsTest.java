package org.policytrim.api.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.ActionFrame;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.action.ActionUnit;
import org.policytrim.api.action.AxisMode;
import org.policytrim.api.action.AxisRole;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.task.TaskSuite;
import org.policytrim.api.tensor.Matrix;

class SpecRecordsTest {

  private static ActionAxis axis(String name, double low, double high) {
    return new ActionAxis(
        name,
        AxisRole.TRANSLATION,
        ActionUnit.NORMALISED,
        ActionFrame.WORLD,
        AxisMode.DELTA,
        low,
        high);
  }

  @Test
  void axesClipAndHaveARange() {
    assertThat(axis("x", -1, 2).clip(3)).isEqualTo(2);
    assertThat(axis("x", -1, 2).clip(-3)).isEqualTo(-1);
    assertThat(axis("x", -1, 2).clip(0.5)).isEqualTo(0.5);
    assertThatThrownBy(() -> axis("x", 1, 1)).hasMessageContaining("axis x");
    assertThatThrownBy(() -> axis("x", Double.NaN, 1)).hasMessageContaining("axis x");
    assertThatThrownBy(() -> axis(" ", 0, 1)).hasMessageContaining("name");
  }

  @Test
  void actionSpecsNameEachAxisOnce() {
    ActionAxis x = axis("x", -1, 1);
    assertThatThrownBy(() -> new ActionSpec(List.of(x, x), 20)).hasMessageContaining("named x");
    assertThatThrownBy(() -> new ActionSpec(List.of(), 20))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ActionSpec(List.of(x), 0)).hasMessageContaining("0 Hz");
    assertThat(new ActionSpec(List.of(x, axis("y", 0, 1)), 20).dimensions()).isEqualTo(2);
  }

  @Test
  void observationSpecsNameEachPartOnce() {
    CameraSpec front = new CameraSpec("front", 4, 6, true);
    StateField hand = new StateField("hand", 3, "m", "world");
    StateField grip = new StateField("grip", 1, "1", "none");
    ObservationSpec spec = new ObservationSpec("s", List.of(front), List.of(hand, grip));
    assertThat(spec.stateSize()).isEqualTo(4);
    assertThat(spec.camera("front")).contains(front);
    assertThat(spec.camera("back")).isEmpty();
    assertThatThrownBy(() -> new ObservationSpec("s", List.of(front, front), List.of()))
        .hasMessageContaining("camera front twice");
    assertThatThrownBy(() -> new ObservationSpec("s", List.of(), List.of(hand, hand)))
        .hasMessageContaining("state field hand twice");
    assertThatThrownBy(() -> new ObservationSpec("s", List.of(), List.of()))
        .hasMessageContaining("neither");
    assertThatThrownBy(() -> new CameraSpec("front", 0, 6, true)).hasMessageContaining("0 x 6");
    assertThatThrownBy(() -> new StateField("hand", 0, "m", "world"))
        .hasMessageContaining("found 0");
  }

  @Test
  void observationsAreRowsOfFiniteNumbers() {
    assertThat(Observation.ofState("push", 1, 2).state()).isEqualTo(Matrix.of(1, 2, 1, 2));
    assertThatThrownBy(() -> Observation.ofState("push", Double.NaN))
        .hasMessageContaining("finite");
    assertThatThrownBy(() -> new Observation(Map.of(), Matrix.filled(2, 1, 0), "push"))
        .hasMessageContaining("one row");
  }

  @Test
  void imagesHoldTheirBytes() {
    byte[] bytes = {1, 2, 3, (byte) 200, 5, 6};
    ImageFrame image = ImageFrame.copyOf(1, 2, bytes);
    bytes[0] = 99;
    assertThat(image.channel(0, 0, 0)).isEqualTo(1);
    assertThat(image.channel(0, 1, 0)).isEqualTo(200);
    assertThat(image).isEqualTo(ImageFrame.wrap(1, 2, image.toArray()));
    assertThat(image).isNotEqualTo(ImageFrame.wrap(2, 1, image.toArray()));
    assertThatThrownBy(() -> ImageFrame.wrap(2, 2, new byte[5])).hasMessageContaining("12 bytes");
  }

  @Test
  void tasksAndStatesAreNamed() {
    Task task = new Task("push", "push it", 10);
    assertThat(task.withStepLimit(5)).isEqualTo(new Task("push", "push it", 5));
    assertThat(new TaskSuite("suite", List.of(task)).task("push")).contains(task);
    assertThat(new InitialState("push", StateSplit.EVALUATION, 12).id())
        .isEqualTo("push/evaluation/12");
    assertThatThrownBy(() -> new Task("push", " ", 10)).hasMessageContaining("instruction");
    assertThatThrownBy(() -> new Task("push", "push it", 0)).hasMessageContaining("found 0");
    assertThatThrownBy(() -> new TaskSuite("suite", List.of(task, task)))
        .hasMessageContaining("push twice");
    assertThatThrownBy(() -> new TaskSuite("suite", List.of())).hasMessageContaining("no tasks");
    assertThatThrownBy(() -> new InitialState("push", StateSplit.TRAINING, -1))
        .hasMessageContaining("-1");
  }
}
