package org.policytrim.method.evaluate;

import java.util.List;
import org.policytrim.api.task.InitialState;

/**
 * One evaluated episode.
 *
 * @param initialState where it began
 * @param seed of its random streams
 * @param success whether the task was done
 * @param steps environment steps taken; on success the 1-based step of first success
 * @param limit the task's step limit
 * @param calls forward calls, counted
 * @param rewards what the last stage's terms would give to this episode as a group of its own;
 *     empty where no stage is known
 * @param seconds wall-clock seconds of inference and stepping attributed to it
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
