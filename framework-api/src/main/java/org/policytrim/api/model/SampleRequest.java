package org.policytrim.api.model;

import java.util.random.RandomGenerator;
import org.apiguardian.api.API;

/**
 * A request to a head for one action chunk.
 *
 * @param features the backbone's output for the observation
 * @param random the only source of chance for this decision
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record SampleRequest(Features features, RandomGenerator random) {}
