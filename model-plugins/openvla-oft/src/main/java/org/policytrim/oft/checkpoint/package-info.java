/**
 * Published checkpoints in and out: safetensors with the original names, {@code config.json},
 * {@code dataset_statistics.json}. No Python, no pickle.
 *
 * <p>{@link org.policytrim.oft.checkpoint.OftConverter} is what {@code import} and {@code export}
 * call. What a checkpoint looked like (names, formats, small files) goes into the bundle as {@code
 * checkpoint.json}, so that the trimmed policy can be written back as it came. The state's
 * projector and the regression head are files of their own, as they are published, but as
 * safetensors: {@code proprio_projector.safetensors}, {@code action_head.safetensors}.
 */
@NullMarked
package org.policytrim.oft.checkpoint;

import org.jspecify.annotations.NullMarked;
