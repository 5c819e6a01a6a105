package org.policytrim.network.layer;

/**
 * What one layer lets others see of some tokens; each [batch, key heads, tokens, head width].
 *
 * @param keys after the rotary positions
 * @param values as they are
 */
public record KeyValues<T>(T keys, T values) {}
