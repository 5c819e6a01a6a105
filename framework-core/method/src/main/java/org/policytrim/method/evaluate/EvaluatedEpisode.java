package org.policytrim.method.evaluate;

import java.util.List;
import org.policytrim.api.task.InitialState;

/**
 * One evaluated episode.
 *
 * @param initialState the state that it started from
 * @param seed the seed of its random streams
 * @param success true if the task was completed
 * @param steps the number of environment steps; for a success the 1-based step of first success
 * @param limit the task's step limit
 * @param calls the number of policy calls
 * @param rewards the rewards that the last stage's terms give to the episode as a group of one;
 *     empty if no rewards were requested
 * @param seconds wall-clock seconds of inference and stepping attributed to the episode
 */
public record EvaluatedEpisode(
    InitialState initialState,
    long seed,
    boolean success,
    int steps,
    int limit,
    int calls,
    List<RewardPart> rewards,
    double seconds) {

  public EvaluatedEpisode {
    rewards = List.copyOf(rewards);
  }
}
