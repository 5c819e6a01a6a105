package org.policytrim.method.rollout;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.api.model.TrainablePolicy;

/** Plays groups here, with the policy that is being trained. */
public final class LocalRollout implements RolloutSource {

  private final TrainablePolicy policy;
  private final LockstepRunner lockstep;
  private final FeatureStores stores;
  private final long seed;

  /**
   * Rollouts of one policy.
   *
   * @param policy the very policy whose head is trained
   * @param lockstep plays it in its benchmark
   * @param stores for its features
   * @param seed the experiment's
   */
  public LocalRollout(
      TrainablePolicy policy, LockstepRunner lockstep, FeatureStores stores, long seed) {
    this.policy = policy;
    this.lockstep = lockstep;
    this.stores = stores;
    this.seed = seed;
  }

  @Override
  public Rollout play(
      HeadWeights weights, RolloutRequest order, LockstepRunner.RoundListener listener) {
    long began = System.nanoTime();
    FeatureStore features = stores.open(order.mostDecisions());
    try {
      List<PlayedEpisode> played =
          lockstep.play(
              order.episodes(),
              new ExploringPlanner(policy, features, seed, weights.version()),
              listener);
      return new Rollout(
          groups(order, played),
          features,
          clippedFraction(played),
          (System.nanoTime() - began) / 1e9);
    } catch (RuntimeException | Error failure) {
      features.close();
      throw failure;
    }
  }

  private static List<EpisodeGroup> groups(RolloutRequest order, List<PlayedEpisode> played) {
    List<EpisodeGroup> groups = new ArrayList<>();
    int next = 0;
    for (GroupRequest group : order.groups()) {
      int end = next + group.horizons().size();
      List<Episode> siblings =
          played.subList(next, end).stream().map(PlayedEpisode::episode).toList();
      groups.add(new EpisodeGroup(group.task(), group.initialState(), siblings));
      next = end;
    }
    return groups;
  }

  private static double clippedFraction(List<PlayedEpisode> played) {
    long clipped = played.stream().mapToLong(PlayedEpisode::clippedValues).sum();
    long values =
        played.stream()
            .mapToLong(
                one -> (long) one.episode().actions().rows() * one.episode().actions().columns())
            .sum();
    return (double) clipped / values;
  }
}
