package org.policytrim.network.parameter;

import org.policytrim.api.tensor.Shape;

/**
 * A weight as a checkpoint stores it.
 *
 * @param name its name in the checkpoint
 * @param shape its shape there
 * @param initializer the distribution of fresh values
 */
public record StoredTensor(String name, Shape shape, Initializer initializer) {}
