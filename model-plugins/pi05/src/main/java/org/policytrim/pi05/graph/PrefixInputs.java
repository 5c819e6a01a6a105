package org.policytrim.pi05.graph;

import org.jspecify.annotations.Nullable;

/**
 * What a prefix is made of.
 *
 * @param images [batch, cameras, 3, height, width], in [-1, 1], an absent camera all -1; null where
 *     there are no cameras
 * @param state [batch, numbers], normalised; null where the state is in the prompt
 * @param tokens ints [batch, tokens], the prompt, padded
 */
public record PrefixInputs<T>(@Nullable T images, @Nullable T state, T tokens) {}
