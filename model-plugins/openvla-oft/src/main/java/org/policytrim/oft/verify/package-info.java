/**
 * Recordings of the original implementation, replayed through this one: {@code verify openvla-oft}.
 *
 * <p>A recording is a folder with {@code config.json}, {@code model.safetensors} (and those of the
 * heads and the state's projector), {@code io.safetensors} and {@code trace.safetensors}; any
 * number of images, with or without state, any chunk and prompt lengths will do. Errors are shares
 * of each recorded tensor's largest value; tokens, masks and positions must be equal.
 */
@NullMarked
package org.policytrim.oft.verify;

import org.jspecify.annotations.NullMarked;
