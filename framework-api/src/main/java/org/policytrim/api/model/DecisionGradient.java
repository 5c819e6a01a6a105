package org.policytrim.api.model;

import org.apiguardian.api.API;
import org.policytrim.api.tensor.Matrix;

/**
 * A recorded decision with the derivative of a loss with respect to each of its log-probabilities.
 *
 * @param replay the recorded decision
 * @param weights the derivative per element [steps, axes]; 0 for actions that were not executed
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record DecisionGradient(RecordedDecision replay, Matrix weights) {}
