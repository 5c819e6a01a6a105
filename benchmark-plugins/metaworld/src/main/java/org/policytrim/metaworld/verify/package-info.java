/**
 * Recordings of the original, played again and compared: {@code verify metaworld --golden DIR}.
 *
 * <p>{@link org.policytrim.metaworld.verify.MetaworldVerifier} finds the recordings of a folder:
 * trajectories ({@code TASK.tNN.npz} with {@code .json}), resets ({@code reset_only.npz}) and the
 * experts' first successes ({@code experts.json}). Any task, goal and seed will do. A new kind of
 * quantity is a constant of {@link org.policytrim.metaworld.verify.Differences.Kind} and a line
 * where it is compared.
 */
@NullMarked
package org.policytrim.metaworld.verify;

import org.jspecify.annotations.NullMarked;
