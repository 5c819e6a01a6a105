package org.policytrim.host.pretrain;

/**
 * Where pretraining stands; a checkpoint's state.
 *
 * @param steps optimiser steps taken
 * @param loss the mean over the last steps; NaN before the first
 */
public record PretrainingState(int steps, double loss) {}
