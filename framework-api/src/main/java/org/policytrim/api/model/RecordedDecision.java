package org.policytrim.api.model;

/**
 * A recorded decision to be looked at again with other weights.
 *
 * @param features what the backbone saw
 * @param trace what was drawn
 */
public record RecordedDecision(Features features, ActionTrace trace) {}
