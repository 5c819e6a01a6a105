/**
 * Replays of recorded OpenVLA-OFT runs, for the {@code verify} command. A recording holds {@code
 * config.json}, {@code model.safetensors} and those of the other parts, {@code io.safetensors} and
 * {@code trace.safetensors}.
 */
@NullMarked
package org.policytrim.oft.verify;

import org.jspecify.annotations.NullMarked;
