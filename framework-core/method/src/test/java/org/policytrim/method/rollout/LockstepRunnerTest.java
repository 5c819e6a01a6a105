package org.policytrim.method.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.method.fixture.Gaussians;
import org.policytrim.method.fixture.LineWorld;

/** Tests {@link LockstepRunner}: episodes, batches, and the environments after a failure. */
class LockstepRunnerTest {

  private final LineWorld world = new LineWorld(60, "near", "far");

  /** Returns a planner that always moves right at this speed. */
  private static Planner constant(double speed, int steps) {
    return points ->
        points.stream()
            .map(point -> ActionSample.unscored(new ActionChunk(Matrix.filled(steps, 1, speed))))
            .toList();
  }

  private List<PlayedEpisode> play(int threads, int lanes, int horizon, Planner planner) {
    try (EnvironmentWorkers workers = new EnvironmentWorkers(world, threads, lanes)) {
      return RolloutFixtures.play(
          workers,
          Gaussians.card(world, 15, 5),
          RolloutFixtures.requests(world, 20, horizon, 60),
          planner,
          (done, total) -> {});
    }
  }

  private static List<Episode> episodes(List<PlayedEpisode> played) {
    return played.stream().map(PlayedEpisode::episode).toList();
  }

  @Test
  void threadsNeverChangeAResult() {
    List<Episode> alone = episodes(play(1, 7, 5, constant(0.3, 5)));
    assertThat(episodes(play(8, 7, 5, constant(0.3, 5)))).isEqualTo(alone);
    assertThat(episodes(play(3, 7, 5, constant(0.3, 5)))).isEqualTo(alone);
    assertThat(world.open()).isZero();
  }

  @Test
  void anEpisodeEndsAtItsFirstSuccessAndDropsTheRestOfTheChunk() {
    for (PlayedEpisode played : play(2, 4, 7, constant(0.3, 15))) {
      Episode episode = played.episode();
      assertThat(episode.success()).isTrue();
      assertThat(episode.calls()).isEqualTo(Math.ceilDiv(episode.outcome().steps(), 7));
      assertThat(episode.decisions().getLast().executedSteps())
          .isEqualTo((episode.outcome().steps() - 1) % 7 + 1);
      double last = episode.proprioception().get(episode.outcome().steps() - 1, 0);
      double before = episode.proprioception().get(episode.outcome().steps() - 2, 0);
      assertThat(last - before).isBetween(0.0299, 0.0301);
    }
  }

  @Test
  void anEpisodeEndsAtItsLimitInTheMiddleOfAChunk() {
    for (PlayedEpisode played : play(2, 4, 7, constant(0, 7))) {
      assertThat(played.episode().outcome().steps()).isEqualTo(60);
      assertThat(played.episode().outcome().truncated()).isTrue();
      assertThat(played.episode().decisions().getLast().executedSteps()).isEqualTo(60 % 7);
    }
  }

  @Test
  void aTerminatedEpisodeIsNeitherSuccessNorTruncated() {
    // At full speed a step is 0.1 and the goal 0.08 wide: some episodes pass it and terminate.
    List<Episode> fallen =
        episodes(play(2, 4, 5, constant(1, 5))).stream().filter(one -> !one.success()).toList();
    assertThat(fallen).isNotEmpty();
    assertThat(fallen).allMatch(one -> !one.outcome().truncated() && one.outcome().steps() < 60);
  }

  @Test
  void valuesBeyondTheRangeAreClippedAndCounted() {
    for (PlayedEpisode played : play(2, 4, 5, constant(3, 5))) {
      assertThat(played.clippedValues()).isEqualTo(played.episode().outcome().steps());
      assertThat(played.episode().actions().get(0, 0)).isEqualTo(1);
    }
  }

  @Test
  void batchesAreInTheOrderOfTheRequests() {
    List<Integer> sizes = new ArrayList<>();
    Planner inner = constant(0.3, 5);
    play(
        2,
        7,
        5,
        points -> {
          assertThat(points)
              .isSortedAccordingTo(
                  (a, b) -> Integer.compare(a.request().key().group(), b.request().key().group()));
          sizes.add(points.size());
          return inner.plan(points);
        });
    assertThat(sizes.getFirst()).isEqualTo(7);
    assertThat(sizes).allMatch(size -> size <= 7);
  }

  @Test
  void environmentsAreReusedByTask() {
    play(2, 4, 5, constant(0.3, 5));
    assertThat(world.opened()).isLessThan(20);
    assertThat(world.open()).isZero();
  }

  @Test
  void environmentsAreClosedAfterAPlannerFails() {
    int[] calls = {0};
    Planner failing =
        points -> {
          if (calls[0]++ == 3) {
            throw new IllegalStateException("planner failure");
          }
          return constant(0.1, 5).plan(points);
        };
    assertThatThrownBy(() -> play(2, 4, 5, failing)).hasMessage("planner failure");
    assertThat(world.open()).isZero();
  }

  @Test
  void theEpisodeIsNamedAfterAnEnvironmentFails() {
    Planner wild =
        points ->
            points.stream()
                .map(m -> ActionSample.unscored(new ActionChunk(Matrix.filled(5, 2, 0))))
                .toList();
    assertThatThrownBy(() -> play(2, 4, 5, wild))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("task near failed from state near/evaluation/0")
        .hasMessageContaining("found 2");
    assertThat(world.open()).isZero();
  }

  @Test
  void aListenerCanStopPlaying() {
    try (EnvironmentWorkers workers = new EnvironmentWorkers(world, 2, 4)) {
      assertThatThrownBy(
              () ->
                  RolloutFixtures.play(
                      workers,
                      Gaussians.card(world, 15, 5),
                      RolloutFixtures.requests(world, 20, 5, 60),
                      constant(0.3, 5),
                      (done, total) -> {
                        if (done > 2) {
                          throw new CancellationException("enough");
                        }
                      }))
          .isInstanceOf(CancellationException.class);
    }
    assertThat(world.open()).isZero();
  }

  @Test
  void aPolicyThatBreaksItsContractIsNamed() {
    PolicyCard card = Gaussians.card(world, 15, 5);
    assertBroken("with 1 chunks", points -> List.of(ActionSample.unscored(chunk(5, 1))), card);
    assertBroken("it predicted 4 actions where 5 are to be executed", all(chunk(4, 1)), card);
    assertBroken("actions of 2 numbers", all(chunk(5, 2)), card);
    assertBroken(
        "the actions of a chunk must be finite",
        points -> all(chunk(5, 1, Double.NaN)).plan(points),
        card);
  }

  private static ActionChunk chunk(int steps, int axes) {
    return chunk(steps, axes, 0);
  }

  private static ActionChunk chunk(int steps, int axes, double value) {
    return new ActionChunk(Matrix.filled(steps, axes, value));
  }

  private static Planner all(ActionChunk chunk) {
    return points -> points.stream().map(point -> ActionSample.unscored(chunk)).toList();
  }

  private void assertBroken(String message, Planner planner, PolicyCard card) {
    assertThatThrownBy(
            () ->
                play(
                    1,
                    4,
                    5,
                    points -> PlanningContract.check(card, points, () -> planner.plan(points))))
        .isInstanceOf(PluginException.class)
        .hasMessageStartingWith("gaussian: ")
        .hasMessageContaining(message);
    assertThat(world.open()).isZero();
  }
}
