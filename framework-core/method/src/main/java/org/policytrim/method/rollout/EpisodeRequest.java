package org.policytrim.method.rollout;

import org.policytrim.api.episode.EpisodeKey;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;

/**
 * An episode to be played.
 *
 * @param key its name within the run
 * @param task one of the benchmark's
 * @param initialState where it begins
 * @param horizon how many actions of each plan are executed, at least 1
 * @param limit after how many steps without success it has failed, at least 1
 */
public record EpisodeRequest(
    EpisodeKey key, Task task, InitialState initialState, int horizon, int limit) {

  public EpisodeRequest {
    if (horizon < 1 || limit < 1) {
      throw new IllegalArgumentException(
          "horizon and limit are at least 1, found %d and %d".formatted(horizon, limit));
    }
  }
}
