package org.policytrim.network.parameter;

import org.policytrim.api.tensor.Shape;

/**
 * A weight as a checkpoint stores it.
 *
 * @param name the checkpoint's name for it
 * @param shape its shape there
 * @param initializer how a fresh one is drawn
 */
public record StoredTensor(String name, Shape shape, Initializer initializer) {}
