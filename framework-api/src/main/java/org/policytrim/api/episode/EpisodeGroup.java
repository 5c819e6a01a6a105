package org.policytrim.api.episode;

import java.util.List;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;

/**
 * Sibling episodes of one task from one and the same initial state (METHOD section 2).
 *
 * @param task the task
 * @param initialState the start they share
 * @param episodes at least one
 */
public record EpisodeGroup(Task task, InitialState initialState, List<Episode> episodes) {

  public EpisodeGroup {
    episodes = List.copyOf(episodes);
    if (episodes.isEmpty()) {
      throw new IllegalArgumentException("a group has at least one episode");
    }
    for (Episode episode : episodes) {
      if (!episode.initialState().equals(initialState)) {
        throw new IllegalArgumentException(
            "a group starts from one state, found %s beside %s"
                .formatted(episode.initialState().id(), initialState.id()));
      }
    }
  }

  /** The number of siblings, G. */
  public int size() {
    return episodes.size();
  }

  /** The share of siblings that succeeded, from 0 to 1. */
  public double successRate() {
    return (double) episodes.stream().filter(Episode::success).count() / episodes.size();
  }
}
