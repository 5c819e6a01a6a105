package org.policytrim.method.rollout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.api.episode.EpisodeKey;
import org.policytrim.api.model.TrainablePolicy;

/** Plays groups in this process, with the policy that is being trained. */
public final class LocalRollout implements RolloutSource {

  private final TrainablePolicy policy;
  private final PolicySession session;
  private final int unit;
  private final FeatureStores stores;

  /**
   * Creates a source of rollouts.
   *
   * @param policy the policy whose head is trained
   * @param session the policy in its benchmark
   * @param unit the number of episodes per unit; 0 for one unit per iteration
   * @param stores opens a feature store for every iteration
   */
  LocalRollout(TrainablePolicy policy, PolicySession session, int unit, FeatureStores stores) {
    this.policy = policy;
    this.session = session;
    this.unit = unit;
    this.stores = stores;
  }

  @Override
  public Rollout play(HeadWeights weights, RolloutRequest request, EpisodeListener listener) {
    long began = System.nanoTime();
    FeatureStore features = stores.open(request.mostDecisions());
    try {
      Map<EpisodeKey, PlayedEpisode> played =
          PlayedUnit.join(
              session
                  .units(new ExploringPlanner(policy, features, weights.version()))
                  .play(UnitWork.cut(request.episodes(), unit), listener));
      return new Rollout(
          groups(request, played),
          features,
          clippedFraction(played.values()),
          (System.nanoTime() - began) / 1e9);
    } catch (RuntimeException | Error failure) {
      features.close();
      throw failure;
    }
  }

  private static List<EpisodeGroup> groups(
      RolloutRequest request, Map<EpisodeKey, PlayedEpisode> played) {
    List<EpisodeGroup> groups = new ArrayList<>();
    for (int index = 0; index < request.groups().size(); index++) {
      GroupRequest group = request.groups().get(index);
      int number = index;
      List<Episode> siblings =
          IntStream.range(0, group.horizons().size())
              .mapToObj(sibling -> played.get(request.key(number, sibling)).episode())
              .toList();
      groups.add(new EpisodeGroup(group.task(), group.initialState(), siblings));
    }
    return groups;
  }

  private static double clippedFraction(Collection<PlayedEpisode> played) {
    long clipped = played.stream().mapToLong(PlayedEpisode::clippedValues).sum();
    long values =
        played.stream()
            .mapToLong(
                one -> (long) one.episode().actions().rows() * one.episode().actions().columns())
            .sum();
    return (double) clipped / values;
  }
}
