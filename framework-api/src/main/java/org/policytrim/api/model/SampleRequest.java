package org.policytrim.api.model;

import java.util.random.RandomGenerator;

/**
 * One decision to be made by a head.
 *
 * @param features what the backbone saw
 * @param random the only source of chance for this decision
 */
public record SampleRequest(Features features, RandomGenerator random) {}
