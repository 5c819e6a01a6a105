package org.policytrim.metaworld.task;

/**
 * Everything a world needs to go on exactly where it stood.
 *
 * @param physics the engine's integration state
 * @param edits the places in the model that the reset edited
 * @param memory what the rules remember of the reset
 * @param now hand, fingers and objects as last seen, not clipped
 * @param before the same, one step earlier
 */
public record WorldState(
    double[] physics, double[] edits, double[] memory, double[] now, double[] before) {}
