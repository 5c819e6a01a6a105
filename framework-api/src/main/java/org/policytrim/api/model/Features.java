package org.policytrim.api.model;

import org.policytrim.api.tensor.NamedTensors;

/**
 * What a frozen backbone made of one observation: keys and values, hidden states, masks.
 *
 * @param tensors without a batch dimension, as the backbone's {@link FeatureSpec} says
 */
public record Features(NamedTensors tensors) {}
