package org.policytrim.method.stage;

import org.jspecify.annotations.Nullable;

/**
 * The figures of one training stage in a report.
 *
 * @param name the stage's label
 * @param iterations the number of finished iterations
 * @param episodes the number of episodes played in training
 * @param seconds wall-clock seconds
 * @param horizonSelected the horizon selected by the stage; null if it selects none
 * @param checkpointSelected the iteration whose weights were kept; null if none was selected
 * @param checkpointAveraged true if the kept weights are the average over the iterations so far
 */
public record StageFigures(
    String name,
    int iterations,
    int episodes,
    double seconds,
    @Nullable Integer horizonSelected,
    @Nullable Integer checkpointSelected,
    boolean checkpointAveraged) {}
