/**
 * Recorded data of the original simulators: NumPy's {@code .npz} archives, read without Python.
 *
 * <p>{@link org.policytrim.mujoco.recording.Recording} opens an archive and hands out {@link
 * org.policytrim.mujoco.recording.RecordedArray}s by name. Only plain numbers are read: an array of
 * Python objects would need pickle, which runs what it reads, and is refused. A header is checked
 * against what follows it before any memory is taken. To read another element type, add it to
 * {@link org.policytrim.mujoco.recording.NpyElementType}. {@link
 * org.policytrim.mujoco.recording.LargestErrors} collects what a replay finds.
 */
@NullMarked
package org.policytrim.mujoco.recording;

import org.jspecify.annotations.NullMarked;
