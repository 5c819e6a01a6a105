package org.policytrim.api.model;

import org.apiguardian.api.API;

/**
 * A recorded decision, whose log-probabilities are recomputed under other weights.
 *
 * @param features the backbone's output for the observation
 * @param trace the head's trace of the sample
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record RecordedDecision(Features features, ActionTrace trace) {}
