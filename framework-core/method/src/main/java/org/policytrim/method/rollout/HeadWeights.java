package org.policytrim.method.rollout;

import java.util.function.Supplier;
import org.policytrim.api.tensor.NamedTensors;

/**
 * The weights of the action head that a rollout is played with.
 *
 * @param version the number of optimiser steps behind the weights
 * @param tensors returns a copy of the weights under the head's own names; not called by a source
 *     that plays with the trained head itself
 */
public record HeadWeights(long version, Supplier<NamedTensors> tensors) {}
