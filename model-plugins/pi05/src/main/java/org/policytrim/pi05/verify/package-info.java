/**
 * Recordings of the original implementation, replayed through this one: {@code verify pi05}.
 *
 * <p>A recording is a folder with {@code config.json}, {@code model.safetensors}, {@code
 * io.safetensors} and {@code trace.safetensors}; any number of cameras, absent ones, padding and
 * denoise steps will do.
 */
@NullMarked
package org.policytrim.pi05.verify;

import org.jspecify.annotations.NullMarked;
