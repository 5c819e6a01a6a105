/**
 * Published checkpoints in and out: safetensors with the names of openpi or lerobot, their
 * configuration and normalisation files. No Python, no pickle.
 *
 * <p>{@link org.policytrim.pi05.checkpoint.Pi05Converter} is what {@code import} and {@code export}
 * call. What a checkpoint looked like (names, formats, small files) goes into the bundle as {@code
 * checkpoint.json}, so that the trimmed policy can be written back as it came. To read another
 * flavour, teach {@link org.policytrim.pi05.checkpoint.PublishedConfig} its keys.
 */
@NullMarked
package org.policytrim.pi05.checkpoint;

import org.jspecify.annotations.NullMarked;
