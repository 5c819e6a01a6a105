package org.policytrim.method.rollout;

import org.policytrim.api.episode.EpisodeKey;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;

/**
 * A request to play one episode.
 *
 * @param key the episode's key, unique among the episodes that are played together; results are
 *     found by it
 * @param seed of the episode's random streams: in an evaluation the seed of the pair, in training
 *     the experiment's, to which streams add the key
 * @param task one of the benchmark's
 * @param initialState the state that the episode starts from
 * @param horizon the number of actions executed per chunk, at least 1
 * @param limit the largest number of environment steps, at least 1
 */
public record EpisodeRequest(
    EpisodeKey key, long seed, Task task, InitialState initialState, int horizon, int limit) {

  public EpisodeRequest {
    if (horizon < 1 || limit < 1) {
      throw new IllegalArgumentException(
          "horizon and limit are at least 1, found %d and %d".formatted(horizon, limit));
    }
  }
}
