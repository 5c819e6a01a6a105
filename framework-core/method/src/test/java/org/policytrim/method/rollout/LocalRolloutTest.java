package org.policytrim.method.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.api.episode.EpisodeKey;
import org.policytrim.api.model.FeatureSpec;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.VlaBackbone;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.method.fixture.GaussianPolicy;
import org.policytrim.method.fixture.Gaussians;
import org.policytrim.method.fixture.LineWorld;
import org.policytrim.method.rollout.RolloutSettings.FeaturePolicy;

/** Tests {@link LocalRollout}, the feature stores and the memory plan. */
class LocalRolloutTest {

  @TempDir private Path folder;

  private final LineWorld world = new LineWorld(60, "near", "far");
  private final GaussianPolicy policy = Gaussians.towardsTheGoal(world, 15, 2, 0.2);

  private Rollout play(int threads, FeaturePolicy features) {
    return play(threads, 0, features);
  }

  private Rollout play(int threads, int unit, FeaturePolicy features) {
    try (EnvironmentWorkers workers = new EnvironmentWorkers(world, threads, 6)) {
      RolloutRequest request =
          new GroupSchedule(
                  7,
                  "extend",
                  world,
                  RolloutFixtures.settings(8, 2),
                  new HorizonPattern(List.of(5, 10, 15)))
              .iteration(1);
      return RolloutFixtures.local(policy, workers, unit, features, folder)
          .play(new HeadWeights(12, policy.head()::weights), request, (done, total) -> {});
    }
  }

  @Test
  void groupsAreReturnedAsRequested() {
    try (Rollout rollout = play(2, FeaturePolicy.KEEP)) {
      assertThat(rollout.groups()).hasSize(4);
      EpisodeGroup second = rollout.groups().get(1);
      assertThat(second.task().id()).isEqualTo("near");
      assertThat(second.episodes().stream().map(Episode::key).toList())
          .contains(new EpisodeKey("extend", 1, 1, 7));
      assertThat(second.episodes().stream().map(Episode::horizon).toList())
          .containsExactly(5, 10, 15, 5, 10, 15, 5, 10);
      assertThat(second.episodes().getFirst().decisions())
          .allMatch(decision -> decision.policyVersion() == 12);
      assertThat(second.episodes().get(0).actions())
          .isNotEqualTo(second.episodes().get(3).actions());
    }
  }

  @Test
  void threadsAndRepetitionChangeNothing() {
    try (Rollout one = play(1, FeaturePolicy.KEEP);
        Rollout eight = play(8, FeaturePolicy.KEEP)) {
      assertThat(eight.groups()).isEqualTo(one.groups());
      assertThat(eight.clippedActionFraction()).isEqualTo(one.clippedActionFraction());
    }
  }

  @Test
  void threadsChangeNothingInUnits() {
    try (Rollout one = play(1, 5, FeaturePolicy.KEEP);
        Rollout two = play(2, 5, FeaturePolicy.SPILL);
        Rollout whole = play(2, 0, FeaturePolicy.KEEP)) {
      assertThat(two.groups()).isEqualTo(one.groups());
      assertThat(two.clippedActionFraction()).isEqualTo(one.clippedActionFraction());
      assertThat(whole.groups().stream().map(EpisodeGroup::initialState).toList())
          .isEqualTo(one.groups().stream().map(EpisodeGroup::initialState).toList());
      DecisionKey first = new DecisionKey(new EpisodeKey("extend", 1, 3, 7), 0);
      assertThat(two.features().of(List.of(first))).isEqualTo(one.features().of(List.of(first)));
    }
  }

  @ParameterizedTest
  @EnumSource(FeaturePolicy.class)
  void everyStoreReturnsTheSameFeatures(FeaturePolicy features) throws IOException {
    try (Rollout kept = play(2, FeaturePolicy.KEEP);
        Rollout other = play(2, features)) {
      List<DecisionKey> decisions = new ArrayList<>();
      for (EpisodeGroup group : kept.groups()) {
        for (Episode episode : group.episodes()) {
          episode
              .decisions()
              .forEach(one -> decisions.add(new DecisionKey(episode.key(), one.index())));
        }
      }
      assertThat(decisions).hasSizeGreaterThan(32);
      assertThat(other.features().of(decisions)).isEqualTo(kept.features().of(decisions));
      assertThatThrownBy(
              () ->
                  other
                      .features()
                      .of(List.of(new DecisionKey(new EpisodeKey("never", 0, 0, 0), 0))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("never");
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void spillingKeepsTypesShapesAndBits() {
    NamedTensors tensors =
        NamedTensors.of(
                "keys",
                FloatTensor.wrap(
                    Shape.of(2, 3), new float[] {1, -0f, Float.NaN, 4, 5, Float.MIN_VALUE}))
            .with("mask", IntTensor.wrap(Shape.of(3), new int[] {1, Integer.MIN_VALUE, 0}))
            .with("one", FloatTensor.scalar(3))
            .with("none", IntTensor.wrap(Shape.of(0), new int[0]));
    DecisionKey first = new DecisionKey(new EpisodeKey("a", 0, 0, 0), 0);
    DecisionKey second = new DecisionKey(new EpisodeKey("a", 0, 0, 0), 1);
    Observation seen = Observation.ofState("do", 1);
    try (FeatureStore store = new SpilledFeatures(folder)) {
      store.put(first, seen, new Features(tensors));
      store.put(second, seen, new Features(NamedTensors.of("keys", FloatTensor.scalar(9))));
      assertThat(store.of(List.of(second, first)))
          .containsExactly(
              new Features(NamedTensors.of("keys", FloatTensor.scalar(9))), new Features(tensors));
      assertThat(store.of(List.of(first)).getFirst().tensors().names())
          .containsExactly("keys", "mask", "one", "none");
    }
  }

  @Test
  void theMemoryPlanKeepsSpillsOrRecomputes() {
    long mega = 1_000_000;
    assertThat(MemoryPlan.of(FeaturePolicy.AUTO, mega, 100, 1000 * mega, 0).policy())
        .isEqualTo(FeaturePolicy.KEEP);
    assertThat(MemoryPlan.of(FeaturePolicy.AUTO, mega, 1000, 1000 * mega, 10_000 * mega).policy())
        .isEqualTo(FeaturePolicy.SPILL);
    MemoryPlan none =
        MemoryPlan.of(FeaturePolicy.AUTO, 18 * mega, 2000, 6000 * mega, 10_000 * mega);
    assertThat(none.policy()).isEqualTo(FeaturePolicy.RECOMPUTE);
    assertThat(none.reason()).contains("36.0 GB", "18 MB", "2000 decisions", "6.0 GB");
    assertThat(MemoryPlan.of(FeaturePolicy.SPILL, 1, 1, 1000 * mega, 0).policy())
        .isEqualTo(FeaturePolicy.SPILL);
  }

  @Test
  void theMemoryPlanIsReportedOnce() {
    List<String> notes = new ArrayList<>();
    FeatureStores stores =
        new FeatureStores(FeaturePolicy.AUTO, policy.backbone(), folder, notes::add);
    for (int iteration = 0; iteration < 3; iteration++) {
      try (FeatureStore store = stores.open(100)) {
        store.put(
            new DecisionKey(new EpisodeKey("a", iteration, 0, 0), 0),
            Observation.ofState("do", 1),
            new Features(NamedTensors.of("keys", FloatTensor.scalar(9))));
      }
    }
    assertThat(notes).hasSize(1).first().asString().contains("keep");
  }

  @Test
  void featuresOfKnownSizeArePlannedBeforeTheRollout() {
    List<String> notes = new ArrayList<>();
    FeatureStores stores =
        new FeatureStores(FeaturePolicy.AUTO, new FixedBackbone(), folder, notes::add);
    stores.open(100).close();
    assertThat(notes).singleElement().asString().contains("0.1 kB for each of at most 100");
  }

  /** A backbone whose features have a fixed size. */
  private static final class FixedBackbone implements VlaBackbone {

    @Override
    public FeatureSpec featureSpec() {
      return new FeatureSpec(
          List.of(FeatureSpec.Field.floats("keys", 5, 4), FeatureSpec.Field.ints("mask", 5)));
    }

    @Override
    public long parameterCount() {
      return 0;
    }

    @Override
    public List<Features> encode(List<Observation> observations) {
      throw new AssertionError("nothing is played");
    }

    @Override
    public void close() {}
  }
}
