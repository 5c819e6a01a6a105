/**
 * Translation of prompts to token ids: a tokenizer that is read from a {@code tokenizer.json}, as
 * in published checkpoints, and a small one of whole words for networks trained from scratch. The
 * text of prompts belongs to the families.
 */
@NullMarked
package org.policytrim.network.text;

import org.jspecify.annotations.NullMarked;
