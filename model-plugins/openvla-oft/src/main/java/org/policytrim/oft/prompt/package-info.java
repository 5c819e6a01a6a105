/**
 * From instruction to token ids: the question OpenVLA was trained with or the instruction alone, by
 * the rules of a {@code tokenizer.json}: Llama's for published checkpoints, a small one of whole
 * words for networks trained from scratch.
 */
@NullMarked
package org.policytrim.oft.prompt;

import org.jspecify.annotations.NullMarked;
