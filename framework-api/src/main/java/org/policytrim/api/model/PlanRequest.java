package org.policytrim.api.model;

import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.policytrim.api.environment.Observation;

/**
 * A request to a policy for one action chunk.
 *
 * @param observation the present observation
 * @param random the only source of chance for this decision; a deterministic policy ignores it
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record PlanRequest(Observation observation, RandomGenerator random) {}
