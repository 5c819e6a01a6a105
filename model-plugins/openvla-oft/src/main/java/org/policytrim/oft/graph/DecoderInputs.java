package org.policytrim.oft.graph;

/**
 * What a decoder reads, in the order in which it computes: the prompt's last token, the action
 * slots, the stop token if there is one, the prompt's first token, the tokens of images and state,
 * the rest of the prompt. Attention sees no order, so the one that a token stands in is said by its
 * position alone.
 *
 * @param visual [batch, visual tokens, width]
 * @param tokens ints [batch, prompt tokens]: the prompt's last, its first, the rest of it
 * @param positions [batch, sequence], whole numbers from 0 on
 * @param valid [batch, sequence], 1 for tokens that are seen, 0 for padding
 */
public record DecoderInputs<T>(T visual, T tokens, T positions, T valid) {}
