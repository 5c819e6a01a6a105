package org.policytrim.method.rollout;

import java.util.function.Supplier;
import org.policytrim.api.tensor.NamedTensors;

/**
 * The weights a rollout is to be played with.
 *
 * @param version how many optimiser steps they have seen
 * @param tensors the head's weights under its own names, copied only where they are asked for: who
 *     plays with the very head that is trained has them already
 */
public record HeadWeights(long version, Supplier<NamedTensors> tensors) {}
