/**
 * Prompts to token ids, for models that read instructions: a tokenizer read from a {@code
 * tokenizer.json}, as published checkpoints bring it, and a small one of whole words for networks
 * trained from scratch. What a prompt says is each model's own.
 */
@NullMarked
package org.policytrim.network.text;

import org.jspecify.annotations.NullMarked;
