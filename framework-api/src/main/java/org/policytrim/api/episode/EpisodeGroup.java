package org.policytrim.api.episode;

import java.util.List;
import org.apiguardian.api.API;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;

/**
 * Episodes of one task from the same initial state, whose rewards are compared with each other
 * (docs/method.md, section 2).
 *
 * @param task the task
 * @param initialState the initial state of all episodes
 * @param episodes at least one
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record EpisodeGroup(Task task, InitialState initialState, List<Episode> episodes) {

  public EpisodeGroup {
    episodes = List.copyOf(episodes);
    if (episodes.isEmpty()) {
      throw new IllegalArgumentException("a group needs at least one episode");
    }
    for (Episode episode : episodes) {
      if (!episode.initialState().equals(initialState)) {
        throw new IllegalArgumentException(
            "all episodes of a group start from the same state, found %s and %s"
                .formatted(episode.initialState().id(), initialState.id()));
      }
    }
  }

  /** Returns the number of episodes, G. */
  public int size() {
    return episodes.size();
  }

  /** Returns the share of episodes that succeeded, from 0 to 1. */
  public double successRate() {
    return (double) episodes.stream().filter(Episode::success).count() / episodes.size();
  }
}
