package org.policytrim.method.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.policytrim.api.task.StateSplit;
import org.policytrim.method.fixture.LineWorld;

/** Tests {@link GroupSchedule} and the requests that it returns. */
class GroupScheduleTest {

  private static final LineWorld WORLD = new LineWorld(60, "near", "far");

  private static GroupSchedule schedule(String phase, Integer... pattern) {
    return new GroupSchedule(
        7, phase, WORLD, RolloutFixtures.settings(8, 4), new HorizonPattern(List.of(pattern)));
  }

  @Test
  void everyTaskHasItsGroupsFromTrainingStates() {
    RolloutRequest request = schedule("extend", 5, 10, 15).iteration(3);
    assertThat(request.groups()).hasSize(8);
    assertThat(request.groups())
        .allMatch(group -> group.initialState().split() == StateSplit.TRAINING)
        .allMatch(group -> group.horizons().size() == 8);
    assertThat(request.groups().stream().map(group -> group.task().id()).toList())
        .containsExactly("near", "near", "near", "near", "far", "far", "far", "far");
    assertThat(request.episodes()).hasSize(64);
    assertThat(request.episodes().get(9).key().group()).isEqualTo(1);
    assertThat(request.episodes().get(9).key().sibling()).isEqualTo(1);
    assertThat(request.episodes()).allMatch(episode -> episode.limit() == 60);
  }

  @Test
  void everyStateIsUsedOnceBeforeAnyIsUsedAgain() {
    GroupSchedule schedule = schedule("extend", 5);
    Set<Integer> seen = new HashSet<>();
    for (int iteration = 0; iteration < 10; iteration++) {
      schedule.iteration(iteration).groups().stream()
          .filter(group -> group.task().id().equals("near"))
          .forEach(group -> assertThat(seen.add(group.initialState().index())).isTrue());
    }
    assertThat(seen).hasSize(40);
  }

  @Test
  void horizonsAreBalancedForEachTask() {
    Map<String, Integer> seen = new HashMap<>();
    GroupSchedule schedule = schedule("extend", 5, 10, 15);
    for (int iteration = 0; iteration < 3; iteration++) {
      for (GroupRequest group : schedule.iteration(iteration).groups()) {
        for (int horizon : group.horizons()) {
          seen.merge(group.task().id() + horizon, 1, Integer::sum);
        }
      }
    }
    assertThat(seen).hasSize(6);
    assertThat(seen.values()).containsOnly(32);
  }

  @Test
  void stagesUseStatesInDifferentOrders() {
    assertThat(schedule("extend", 5).iteration(0)).isEqualTo(schedule("extend", 5).iteration(0));
    assertThat(schedule("extend", 5).iteration(0).groups())
        .isNotEqualTo(schedule("trim", 5).iteration(0).groups());
  }

  @Test
  void decisionsAreBoundedByLimitAndHorizon() {
    // Horizons 5, 10, 15 against 60 steps: 12, 6 and 4 decisions; a pattern for 8 groups of 8.
    long most = schedule("extend", 5, 10, 15).iteration(0).mostDecisions();
    long expected =
        schedule("extend", 5, 10, 15).iteration(0).groups().stream()
            .flatMap(group -> group.horizons().stream())
            .mapToLong(horizon -> 60 / horizon)
            .sum();
    assertThat(most).isEqualTo(expected).isBetween(64 * 4L, 64 * 12L);
  }
}
