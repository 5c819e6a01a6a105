/**
 * Recordings of original implementations, replayed through ours: what {@code verify MODEL} does for
 * every family.
 *
 * <p>A model extends {@link org.policytrim.network.verify.RecordingVerifier}, says which folders
 * are its own, and notes in {@link org.policytrim.network.verify.Findings} how far each quantity is
 * from what was recorded.
 */
@NullMarked
package org.policytrim.network.verify;

import org.jspecify.annotations.NullMarked;
