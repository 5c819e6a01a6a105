package org.policytrim.method.rollout;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.episode.EpisodeKey;
import org.policytrim.api.task.Task;

/**
 * A request to play the groups of one training iteration. Together with the weights it determines
 * the rollout completely.
 *
 * @param seed the experiment's seed
 * @param phase the stage's name, part of the key of every random stream
 * @param iteration the iteration within the stage, from 0
 * @param groups at least one
 * @param limit the step limit of every episode; 0 stands for the limit of the episode's task
 */
public record RolloutRequest(
    long seed, String phase, int iteration, List<GroupRequest> groups, int limit) {

  public RolloutRequest {
    groups = List.copyOf(groups);
  }

  /** Returns the requests of all episodes, group by group and sibling by sibling. */
  public List<EpisodeRequest> episodes() {
    List<EpisodeRequest> episodes = new ArrayList<>();
    for (int index = 0; index < groups.size(); index++) {
      GroupRequest group = groups.get(index);
      for (int sibling = 0; sibling < group.horizons().size(); sibling++) {
        episodes.add(
            new EpisodeRequest(
                key(index, sibling),
                seed,
                group.task(),
                group.initialState(),
                group.horizons().get(sibling),
                limitOf(group.task())));
      }
    }
    return episodes;
  }

  /**
   * Returns the key of an episode.
   *
   * @param group the index of its group, from 0
   * @param sibling its index within the group, from 0
   */
  EpisodeKey key(int group, int sibling) {
    return new EpisodeKey(phase, iteration, group, sibling);
  }

  /** Returns the largest number of decisions that the episodes can take together. */
  long mostDecisions() {
    return episodes().stream()
        .mapToLong(episode -> Math.ceilDiv(episode.limit(), episode.horizon()))
        .sum();
  }

  private int limitOf(Task task) {
    return limit > 0 ? limit : task.stepLimit();
  }
}
