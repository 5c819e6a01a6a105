/**
 * Recordings of the original simulators: NumPy's {@code .npz} archives, read without Python.
 *
 * <p>{@link org.policytrim.toolkit.recording.Recording} opens an archive and returns {@link
 * org.policytrim.toolkit.recording.RecordedArray}s by name. Only arrays of numbers are supported.
 * An array of Python objects would need pickle, which executes what it reads, and is rejected.
 * Sizes are checked before memory is allocated.
 */
@NullMarked
package org.policytrim.toolkit.recording;

import org.jspecify.annotations.NullMarked;
