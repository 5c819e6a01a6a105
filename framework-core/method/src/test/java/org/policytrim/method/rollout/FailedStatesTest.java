package org.policytrim.method.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrim.method.fixture.Episodes.TASK;
import static org.policytrim.method.fixture.Episodes.failure;
import static org.policytrim.method.fixture.Episodes.success;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.method.fixture.LineWorld;

/** Tests {@link FailedStates} and their replay by {@link GroupSchedule}. */
class FailedStatesTest {

  private static InitialState state(int index) {
    return new InitialState("task", StateSplit.TRAINING, index);
  }

  private static EpisodeGroup group(int index, boolean solved) {
    Episode first = solved ? success(5, 5) : failure(9, 5);
    return new EpisodeGroup(
        TASK, state(index), List.of(at(index, first), at(index, failure(9, 5))));
  }

  private static Episode at(int index, Episode played) {
    return new Episode(
        played.key(),
        played.task(),
        state(index),
        played.horizon(),
        played.decisions(),
        played.actions(),
        played.proprioception(),
        played.outcome());
  }

  @Test
  void keepsGroupsWithoutAnySuccessInOrder() {
    FailedStates failed =
        new FailedStates(2, List.of())
            .after(List.of(group(1, true), group(2, false), group(3, false)));
    assertThat(failed.states())
        .containsExactly(
            new FailedStates.Failed(state(2), 0), new FailedStates.Failed(state(3), 0));
    assertThat(failed.next("task")).contains(state(2));
    assertThat(failed.next("other")).isEmpty();
  }

  @Test
  void aStateLeavesAfterASuccessOrTheLastReplay() {
    FailedStates failed =
        new FailedStates(2, List.of()).after(List.of(group(2, false), group(3, false)));
    FailedStates once = failed.after(List.of(group(2, false)));
    assertThat(once.states())
        .containsExactly(
            new FailedStates.Failed(state(3), 0), new FailedStates.Failed(state(2), 1));
    FailedStates solved = once.after(List.of(group(3, true)));
    assertThat(solved.states()).containsExactly(new FailedStates.Failed(state(2), 1));
    assertThat(solved.after(List.of(group(2, false))).states()).isEmpty();
  }

  @Test
  void fewStatesOfATaskWait() {
    List<EpisodeGroup> groups =
        List.of(
            group(1, false), group(2, false), group(3, false), group(4, false), group(5, false));
    assertThat(new FailedStates(1, List.of()).after(groups).states()).hasSize(4);
  }

  @Test
  void keepsNothingUnlessReplaysAreOn() {
    assertThat(new FailedStates(0, List.of()).after(List.of(group(1, false))).states()).isEmpty();
  }

  @Test
  void theLastGroupOfItsTaskReplaysAFailedState() {
    LineWorld world = new LineWorld(60, "near", "far");
    GroupSchedule schedule =
        new GroupSchedule(
            7, "trim", world, RolloutFixtures.settings(2, 2), new HorizonPattern(List.of(5)));
    InitialState far = new InitialState("far", StateSplit.TRAINING, 17);
    FailedStates failed = new FailedStates(3, List.of(new FailedStates.Failed(far, 0)));

    List<GroupRequest> usual = schedule.iteration(4).groups();
    List<GroupRequest> replay = schedule.iteration(4, failed).groups();

    assertThat(replay.subList(0, 3)).isEqualTo(usual.subList(0, 3));
    assertThat(replay.getLast().initialState()).isEqualTo(far);
    assertThat(replay.getLast().horizons()).isEqualTo(usual.getLast().horizons());
  }
}
