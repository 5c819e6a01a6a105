package org.policytrim.api.model;

import org.policytrim.api.tensor.Matrix;

/**
 * A recorded decision with the derivative of a loss with respect to each of its log-probabilities.
 *
 * @param replay the decision
 * @param weights [steps, axes], dLoss/dLogProbability per element; 0 for what was not executed
 */
public record DecisionGradient(RecordedDecision replay, Matrix weights) {}
