package org.policytrim.host.pretrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.ImitationExample;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.method.fixture.LineWorld;
import org.policytrim.toolkit.random.RandomStream;

class DemonstrationsTest {

  private static final Task TASK = new Task("near", "do near", 60);

  @Test
  void recordsSuccessesFromTheFirstTrainingStateOn() {
    DemonstrationSet set = Recordings.of(new LineWorld(60, "near", "far"), 2, "teleoperated", 9);
    assertThat(set.demonstrations()).hasSize(18);
    assertThat(set.tasks()).extracting("task").containsExactly("near", "far");
    assertThat(set.tasks()).allMatch(task -> task.kept() == 9 && task.dropped() == 0);
    List<InitialState> states =
        set.demonstrations().stream().map(Demonstration::initialState).toList();
    assertThat(states.subList(0, 9))
        .isEqualTo(
            IntStream.range(0, 9)
                .mapToObj(index -> new InitialState("near", StateSplit.TRAINING, index))
                .toList());
    for (Demonstration demonstration : set.demonstrations()) {
      assertThat(demonstration.observations()).hasSameSizeAs(new int[demonstration.steps()]);
      assertThat(demonstration.actions().map(value -> (float) value))
          .isEqualTo(demonstration.actions());
    }
  }

  @Test
  void failuresAreDroppedCountedAndReplaced() {
    // Within 16 steps the slow style reaches only the nearer goals.
    LineWorld world = new LineWorld(16, "near");
    DemonstrationSet set = Recordings.of(world, 2, "teleoperated", 5);
    assertThat(set.tasks().getFirst().kept()).isEqualTo(5);
    assertThat(set.tasks().getFirst().dropped()).isPositive();
    assertThat(set.demonstrations()).allMatch(one -> one.steps() <= 16);
    assertThat(set.summary()).contains("5 demonstrations", "failures dropped");
    assertThat(Recordings.of(new LineWorld(16, "near"), 1, "teleoperated", 5)).isEqualTo(set);
  }

  @Test
  void aTaskThatIsNeverSolvedIsRefused() {
    assertThatThrownBy(() -> Recordings.of(new LineWorld(2, "near"), 2, "expert", 5))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("line")
        .hasMessageContaining("solved task near from none of 15 training states within 2 steps");
  }

  private static Demonstration numbers(int steps, int from) {
    return new Demonstration(
        TASK,
        new InitialState("near", StateSplit.TRAINING, from),
        IntStream.range(0, steps)
            .mapToObj(step -> Observation.ofState("do near", from + step))
            .toList(),
        Matrix.of(
            steps, 1, IntStream.range(0, steps).mapToDouble(step -> 100 + from + step).toArray()));
  }

  @Test
  void examplesRepeatTheLastActionPastTheEnd() {
    ExampleSampler sampler = new ExampleSampler(List.of(numbers(3, 0), numbers(2, 10)), 4);
    assertThat(sampler.size()).isEqualTo(5);
    ImitationExample second = sampler.example(1);
    assertThat(second.observation().state()).isEqualTo(Matrix.of(1, 1, 1));
    assertThat(second.actions()).isEqualTo(Matrix.of(4, 1, 101, 102, 102, 102));
    assertThat(second.validSteps()).isEqualTo(2);
    assertThat(sampler.example(3).actions()).isEqualTo(Matrix.of(4, 1, 110, 111, 111, 111));
    assertThat(sampler.example(4).validSteps()).isEqualTo(1);
    assertThat(sampler.example(2).observation().state()).isEqualTo(Matrix.of(1, 1, 2));
  }

  /** Returns six steps of which the third has an action that was not intended. */
  private static Demonstration withAnUnintendedAction() {
    Demonstration intended = numbers(6, 0);
    return new Demonstration(
        intended.task(),
        intended.initialState(),
        intended.observations(),
        intended.actions(),
        List.of(true, true, false, true, true, true));
  }

  @Test
  void actionsThatWereNotIntendedAreNotLearned() {
    ExampleSampler sampler = new ExampleSampler(List.of(withAnUnintendedAction()), 4);
    List<Double> states = new ArrayList<>();
    List<Integer> valid = new ArrayList<>();
    for (int start = 0; start < sampler.size(); start++) {
      states.add(sampler.example(start).observation().state().get(0, 0));
      valid.add(sampler.example(start).validSteps());
    }
    assertThat(states).containsExactly(0.0, 1.0, 3.0, 4.0, 5.0);
    assertThat(valid).containsExactly(2, 1, 3, 2, 1);
    assertThat(sampler.example(2).actions()).isEqualTo(Matrix.of(4, 1, 103, 104, 105, 105));
  }

  @Test
  void everyStepHasTheSameProbability() {
    ExampleSampler sampler = new ExampleSampler(List.of(numbers(3, 0), numbers(1, 10)), 1);
    long last =
        sampler.draw(4000, RandomStream.of(3)).stream()
            .filter(example -> example.observation().state().get(0, 0) == 10)
            .count();
    assertThat(last).isBetween(900L, 1100L);
    assertThat(sampler.draw(20, RandomStream.of(3)))
        .isEqualTo(sampler.draw(20, RandomStream.of(3)));
  }

  @Test
  void statisticsCoverEveryStep() {
    // 0, 1, ..., 100 in two demonstrations: mean 50, deviation sqrt((101^2 - 1) / 12), quantiles 1
    // and 99.
    NormalisationStatistics statistics =
        DemonstrationStatistics.of(List.of(numbers(60, 0), numbers(41, 60)));
    NormalisationStatistics.Range state = statistics.state().getFirst();
    assertThat(state.mean()).isCloseTo(50, within(1e-12));
    assertThat(state.deviation()).isCloseTo(Math.sqrt(850), within(1e-12));
    assertThat(state.q01()).isCloseTo(1, within(1e-12));
    assertThat(state.q99()).isCloseTo(99, within(1e-12));
    assertThat(statistics.action().getFirst().mean()).isCloseTo(150, within(1e-12));
    // Linear between neighbours: of 0, 1, 2 the 1% quantile is 0.02.
    assertThat(DemonstrationStatistics.of(List.of(numbers(3, 0))).state().getFirst().q01())
        .isCloseTo(0.02, within(1e-12));
  }

  @Test
  void aNumberThatHardlyEverChangesKeepsItsWholeRange() {
    // 999 steps closed, one open: both quantiles are 1.
    int steps = 1000;
    double[] gripper = new double[steps];
    java.util.Arrays.fill(gripper, 1);
    gripper[500] = -1;
    Demonstration demonstration =
        new Demonstration(
            TASK,
            new InitialState("near", StateSplit.TRAINING, 0),
            IntStream.range(0, steps)
                .mapToObj(step -> Observation.ofState("do near", step))
                .toList(),
            Matrix.of(steps, 1, gripper));

    NormalisationStatistics.Range range =
        DemonstrationStatistics.of(List.of(demonstration)).action().getFirst();

    assertThat(range.q01()).isEqualTo(-1);
    assertThat(range.q99()).isEqualTo(1);
  }
}
