/**
 * Recordings of the original action heads, replayed through this one: {@code verify gr00t}.
 *
 * <p>A recording is a folder with {@code config.json}, {@code model.safetensors}, {@code
 * io.safetensors} and {@code trace.safetensors}; N1.5 or N1.7, any batch, embodiments and sizes
 * will do. From the recorded tokens of the backbone on, every tensor of the head is compared,
 * through both back ends; where a training step was recorded, its loss and gradients as well.
 */
@NullMarked
package org.policytrim.gr00t.verify;

import org.jspecify.annotations.NullMarked;
