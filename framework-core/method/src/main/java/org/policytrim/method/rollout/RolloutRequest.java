package org.policytrim.method.rollout;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.episode.EpisodeKey;
import org.policytrim.api.task.Task;

/**
 * An iteration's groups to be played.
 *
 * @param phase the stage's name, a part of every random stream's key
 * @param iteration within the stage, from 0
 * @param groups at least one
 * @param limit the step limit for every episode; 0 takes the task's own
 */
public record RolloutRequest(String phase, int iteration, List<GroupRequest> groups, int limit) {

  public RolloutRequest {
    groups = List.copyOf(groups);
  }

  /** Every episode, group by group and sibling by sibling. */
  public List<EpisodeRequest> episodes() {
    List<EpisodeRequest> episodes = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      GroupRequest order = groups.get(group);
      for (int sibling = 0; sibling < order.horizons().size(); sibling++) {
        episodes.add(
            new EpisodeRequest(
                new EpisodeKey(phase, iteration, group, sibling),
                order.task(),
                order.initialState(),
                order.horizons().get(sibling),
                limitOf(order.task())));
      }
    }
    return episodes;
  }

  /** The most decisions that playing it can take. */
  public long mostDecisions() {
    return episodes().stream()
        .mapToLong(episode -> Math.ceilDiv(episode.limit(), episode.horizon()))
        .sum();
  }

  private int limitOf(Task task) {
    return limit > 0 ? limit : task.stepLimit();
  }
}
