/**
 * From instruction and state to token ids: the prompt's text as the original writes it, and a
 * tokenizer read from a {@code tokenizer.json}: PaliGemma's for published checkpoints, a small one
 * of whole words for networks trained from scratch.
 */
@NullMarked
package org.policytrim.pi05.prompt;

import org.jspecify.annotations.NullMarked;
