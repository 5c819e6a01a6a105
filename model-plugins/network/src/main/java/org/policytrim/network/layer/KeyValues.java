package org.policytrim.network.layer;

/**
 * Keys and values of some tokens in one layer, each [batch, key heads, tokens, head width].
 *
 * @param keys after the rotary positions
 * @param values without them
 */
public record KeyValues<T>(T keys, T values) {}
