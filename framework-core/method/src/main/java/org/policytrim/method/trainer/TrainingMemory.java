package org.policytrim.method.trainer;

import org.policytrim.method.advantage.SuccessGate;
import org.policytrim.method.rollout.FailedStates;

/**
 * The values that training carries from one iteration to the next, besides the head's own state.
 *
 * @param policyVersion the number of optimiser steps that the head has taken so far
 * @param gate the success gate
 * @param failed the failed states that are to be replayed
 */
public record TrainingMemory(long policyVersion, SuccessGate gate, FailedStates failed) {}
