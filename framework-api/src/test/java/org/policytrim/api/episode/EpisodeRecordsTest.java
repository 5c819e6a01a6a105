package org.policytrim.api.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.ActionTrace;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;

class EpisodeRecordsTest {

  private static final Task TASK = new Task("push", "push it", 10);
  private static final InitialState STATE = new InitialState("push", StateSplit.TRAINING, 0);
  private static final ActionTrace NO_TRACE = new ActionTrace(NamedTensors.empty());
  private static final ActionSample SAMPLE =
      new ActionSample(
          new ActionChunk(Matrix.filled(4, 2, 0.5)), Matrix.filled(4, 2, -1), NO_TRACE);

  private static Episode episode(InitialState state, Outcome outcome, Decision... decisions) {
    int steps = outcome.steps();
    return new Episode(
        new EpisodeKey("test", 0, 0, 0),
        TASK,
        state,
        3,
        List.of(decisions),
        Matrix.filled(steps, 2, 0),
        Matrix.filled(steps, 1, 0),
        outcome);
  }

  private static Episode sound() {
    return episode(
        STATE,
        new Outcome(true, 5, false),
        new Decision(0, 0, 3, SAMPLE, 0),
        new Decision(1, 3, 2, SAMPLE, 0));
  }

  @Test
  void outcomes() {
    assertThat(new Outcome(true, 5, false).firstSuccessIndex()).isEqualTo(4);
    assertThatThrownBy(() -> new Outcome(false, 5, true).firstSuccessIndex())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new Outcome(true, 0, false)).hasMessageContaining("found 0");
    assertThatThrownBy(() -> new Outcome(true, 5, true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void decisionsExecuteOneToAllOfTheirPlan() {
    assertThatThrownBy(() -> new Decision(0, 0, 0, SAMPLE, 0)).hasMessageContaining("1 to 4");
    assertThatThrownBy(() -> new Decision(0, 0, 5, SAMPLE, 0)).hasMessageContaining("found 5");
    assertThatThrownBy(() -> new Decision(-1, 0, 1, SAMPLE, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void episodesAddUp() {
    assertThat(sound().calls()).isEqualTo(2);
    assertThat(sound().success()).isTrue();
    assertThatThrownBy(
            () -> episode(STATE, new Outcome(true, 5, false), new Decision(0, 0, 3, SAMPLE, 0)))
        .hasMessageContaining("5 steps")
        .hasMessageContaining("found 3, 5 and 5");
    assertThatThrownBy(
            () ->
                episode(
                    new InitialState("pull", StateSplit.TRAINING, 0),
                    new Outcome(true, 3, false),
                    new Decision(0, 0, 3, SAMPLE, 0)))
        .hasMessageContaining("pull/training/0")
        .hasMessageContaining("push");
  }

  @Test
  void groupsStartFromOneState() {
    Episode other =
        episode(
            new InitialState("push", StateSplit.TRAINING, 1),
            new Outcome(false, 3, true),
            new Decision(0, 0, 3, SAMPLE, 0));
    assertThat(new EpisodeGroup(TASK, STATE, List.of(sound(), sound())).successRate()).isOne();
    assertThatThrownBy(() -> new EpisodeGroup(TASK, STATE, List.of(sound(), other)))
        .hasMessageContaining("push/training/1");
    assertThatThrownBy(() -> new EpisodeGroup(TASK, STATE, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void samplesHaveALogProbabilityPerElement() {
    ActionChunk plan = new ActionChunk(Matrix.filled(4, 2, 0));
    assertThatThrownBy(() -> new ActionSample(plan, Matrix.filled(4, 1, 0), NO_TRACE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new ActionSample(plan, Matrix.filled(4, 2, Double.NEGATIVE_INFINITY), NO_TRACE))
        .hasMessageContaining("finite");
    assertThatThrownBy(() -> new ActionChunk(Matrix.filled(0, 2, 0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ActionChunk(Matrix.filled(1, 1, Double.NaN)))
        .hasMessageContaining("finite");
  }
}
