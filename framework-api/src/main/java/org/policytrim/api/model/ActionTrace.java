package org.policytrim.api.model;

import org.policytrim.api.tensor.NamedTensors;

/**
 * How a sample came about: a denoise path and its index, token ids. Written and read by the head
 * alone.
 *
 * @param tensors the head's own
 */
public record ActionTrace(NamedTensors tensors) {}
