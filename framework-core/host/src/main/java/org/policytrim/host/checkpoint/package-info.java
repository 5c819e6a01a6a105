/**
 * Checkpoints, from which a run resumes after it was stopped or killed. A checkpoint is a sealed
 * folder with a record of the run's state and named tensors in safetensors files.
 *
 * <p>{@link org.policytrim.host.checkpoint.CheckpointStore} writes checkpoints, keeps the last ones
 * and finds the newest complete one. The state is a record of the caller; to store more, add a
 * component to it.
 */
@NullMarked
package org.policytrim.host.checkpoint;

import org.jspecify.annotations.NullMarked;
