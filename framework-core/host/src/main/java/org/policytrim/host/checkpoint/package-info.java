/**
 * Where a run can go on after it was stopped, by whatever: a checkpoint is a sealed folder with a
 * record of the run's state and named tensors in safetensors files.
 *
 * <p>{@link org.policytrim.host.checkpoint.CheckpointStore} writes them, keeps the last few and
 * finds the newest that is whole. What the state is, is the caller's record; to keep more, add a
 * component to it.
 */
@NullMarked
package org.policytrim.host.checkpoint;

import org.jspecify.annotations.NullMarked;
