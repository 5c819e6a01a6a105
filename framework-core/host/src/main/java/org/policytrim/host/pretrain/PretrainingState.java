package org.policytrim.host.pretrain;

/**
 * The state of pretraining in a checkpoint.
 *
 * @param steps the number of finished optimiser steps
 * @param loss the running mean of the loss; NaN before the first step
 */
public record PretrainingState(int steps, double loss) {}
