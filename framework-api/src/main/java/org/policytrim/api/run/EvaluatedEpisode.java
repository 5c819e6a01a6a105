package org.policytrim.api.run;

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
 * @param seconds wall-clock seconds of inference and stepping attributed to it
 */
public record EvaluatedEpisode(
    InitialState initialState,
    long seed,
    boolean success,
    int steps,
    int limit,
    int calls,
    double seconds) {}
