package org.policytrim.method.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.episode.EpisodeKey;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.method.fixture.Gaussians;
import org.policytrim.method.fixture.LineWorld;

/** Tests {@link LocalUnitPlayer}, and cutting and joining units. */
class LocalUnitPlayerTest {

  private static final int EPISODES = 20;

  private final LineWorld world = new LineWorld(60, "near", "far");
  private final List<EpisodeRequest> requests = RolloutFixtures.requests(world, EPISODES, 5, 60);

  /** Moves at a speed that depends on the batch, so that a changed batch changes the result. */
  private static List<ActionSample> byBatch(List<PlanningPoint> points) {
    int sum = points.stream().mapToInt(point -> 1 + point.request().key().group()).sum();
    double speed = 0.2 + sum % 17 / 100.0;
    return points.stream()
        .map(point -> ActionSample.unscored(new ActionChunk(Matrix.filled(5, 1, speed))))
        .toList();
  }

  private List<PlayedUnit> play(int threads, int together, List<UnitWork> units) {
    return play(threads, together, units, LocalUnitPlayerTest::byBatch);
  }

  private List<PlayedUnit> play(int threads, int together, List<UnitWork> units, Planner planner) {
    try (EnvironmentWorkers workers = new EnvironmentWorkers(world, threads, 4)) {
      LockstepRunner runner = RolloutFixtures.lockstep(workers, Gaussians.card(world, 15, 5));
      return new LocalUnitPlayer(runner, planner, together).play(units, (done, total) -> {});
    }
  }

  private static List<Episode> episodes(List<PlayedUnit> played) {
    List<PlayedUnit> ordered = new ArrayList<>(played);
    ordered.sort(Comparator.comparingInt(one -> one.unit().index()));
    return PlayedUnit.join(ordered).values().stream().map(PlayedEpisode::episode).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 6, 7, 19, 20, 50})
  void orderThreadsAndPipeliningNeverChangeAResult(int size) {
    List<UnitWork> units = UnitWork.cut(requests, size);
    List<Episode> expected = episodes(play(1, 1, units));
    assertThat(expected.stream().map(Episode::key).toList())
        .isEqualTo(requests.stream().map(EpisodeRequest::key).toList());
    for (int seed = 0; seed < 10; seed++) {
      List<UnitWork> shuffled = new ArrayList<>(units);
      Collections.shuffle(shuffled, new Random(seed));
      List<PlayedUnit> played = play(1 + seed % 4, 1 + seed % 3, shuffled);
      assertThat(played.stream().map(PlayedUnit::unit).toList()).isEqualTo(shuffled);
      assertThat(episodes(played)).isEqualTo(expected);
    }
    assertThat(world.open()).isZero();
  }

  @Test
  void aUnitPlayedAloneOrTwiceIsTheSame() {
    List<UnitWork> units = UnitWork.cut(requests, 6);
    List<PlayedUnit> together = play(2, 2, units);
    for (int index : new int[] {2, 0, 3, 2}) {
      assertThat(
              play(2, 2, List.of(units.get(index))).getFirst().episodes().stream()
                  .map(PlayedEpisode::episode))
          .isEqualTo(together.get(index).episodes().stream().map(PlayedEpisode::episode).toList());
    }
  }

  @Test
  void theUnitIsPartOfTheResult() {
    assertThat(episodes(play(2, 2, UnitWork.cut(requests, 3))))
        .isNotEqualTo(episodes(play(2, 2, UnitWork.cut(requests, 0))));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2"})
  void twoUnitsTakeTurnsWhenTheyArePlayedTogether(int together, int expected) {
    List<List<Integer>> batches = new ArrayList<>();
    play(
        2,
        together,
        UnitWork.cut(requests, 4),
        points -> {
          assertThat(Thread.currentThread().getName()).doesNotStartWith("environments-");
          batches.add(points.stream().map(point -> point.request().key().group() / 4).toList());
          return byBatch(points);
        });
    assertThat(batches).allMatch(batch -> batch.stream().distinct().count() == 1);
    assertThat(batches.subList(0, 6).stream().map(List::getFirst).distinct()).hasSize(expected);
  }

  @Test
  void progressCountsEveryEpisodeOnce() {
    List<Integer> counts = new ArrayList<>();
    try (EnvironmentWorkers workers = new EnvironmentWorkers(world, 2, 4)) {
      LockstepRunner runner = RolloutFixtures.lockstep(workers, Gaussians.card(world, 15, 5));
      new LocalUnitPlayer(runner, LocalUnitPlayerTest::byBatch, 2)
          .play(
              UnitWork.cut(requests, 6),
              (done, total) -> {
                assertThat(total).isEqualTo(EPISODES);
                counts.add(done);
              });
    }
    assertThat(counts).isSorted().endsWith(EPISODES);
  }

  @Test
  void everyUnitInProgressIsEndedAfterAFailure() {
    for (int last = 1; last < 12; last++) {
      int calls = last;
      int[] called = {0};
      assertThatThrownBy(
              () ->
                  play(
                      2,
                      2,
                      UnitWork.cut(requests, 6),
                      points -> {
                        if (++called[0] == calls) {
                          throw new CancellationException("enough");
                        }
                        return byBatch(points);
                      }))
          .isInstanceOf(CancellationException.class)
          .hasMessage("enough");
      assertThat(world.open()).isZero();
    }
  }

  @Test
  void cuttingKeepsOrderAndNumbersUnits() {
    List<UnitWork> units = UnitWork.cut(requests, 6);
    assertThat(units.stream().map(unit -> unit.episodes().size())).containsExactly(6, 6, 6, 2);
    assertThat(units.stream().map(UnitWork::index)).containsExactly(0, 1, 2, 3);
    assertThat(units.stream().flatMap(unit -> unit.episodes().stream()).toList())
        .isEqualTo(requests);
    assertThat(UnitWork.cut(requests, 0)).hasSize(1);
    assertThat(UnitWork.cut(List.of(), 0)).isEmpty();
    assertThat(UnitWork.cut(requests, Integer.MAX_VALUE)).hasSize(1);
    List<EpisodeRequest> twice = List.of(requests.getFirst(), requests.getFirst());
    assertThatThrownBy(() -> UnitWork.cut(twice, 1)).hasMessageContaining("share the key");
    assertThatThrownBy(() -> UnitWork.cut(requests, -1)).hasMessageContaining("found -1");
  }

  @Test
  void joiningRefusesMissingRepeatedAndForeignEpisodes() {
    List<PlayedUnit> played = play(2, 2, UnitWork.cut(requests, 6));
    EpisodeKey first = requests.getFirst().key();
    assertThat(PlayedUnit.join(played).firstEntry().getKey()).isEqualTo(first);
    assertThatThrownBy(() -> PlayedUnit.join(played.subList(1, 4)))
        .hasMessage("expected unit 0, found unit 1");
    assertThatThrownBy(() -> PlayedUnit.join(List.of(played.get(0), played.get(0))))
        .hasMessage("expected unit 1, found unit 0");
    assertThatThrownBy(() -> new PlayedUnit(played.get(0).unit(), played.get(1).episodes()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("unit 0 consists of the episodes");
  }
}
