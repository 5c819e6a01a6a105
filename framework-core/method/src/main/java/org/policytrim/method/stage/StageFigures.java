package org.policytrim.method.stage;

import org.jspecify.annotations.Nullable;

/**
 * The figures of one training stage in a report.
 *
 * @param name the stage's name
 * @param iterations the number of iterations completed
 * @param episodes the number of episodes played in training
 * @param seconds wall-clock time
 * @param horizonSelected the horizon selected after the stage; null where none was
 * @param checkpointSelected the iteration whose weights were kept; null where none was
 */
public record StageFigures(
    String name,
    int iterations,
    int episodes,
    double seconds,
    @Nullable Integer horizonSelected,
    @Nullable Integer checkpointSelected) {}
