package org.policytrim.api.model;

import java.util.random.RandomGenerator;
import org.policytrim.api.environment.Observation;

/**
 * One decision to be made.
 *
 * @param observation what is seen now
 * @param random the only source of chance for this decision; a policy without chance ignores it
 */
public record PlanRequest(Observation observation, RandomGenerator random) {}
