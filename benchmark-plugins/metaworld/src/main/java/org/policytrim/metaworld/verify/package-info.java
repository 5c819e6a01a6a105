/**
 * The comparison with recordings of the original: {@code verify metaworld --golden DIR}.
 *
 * <p>{@link org.policytrim.metaworld.verify.MetaworldVerifier} replays the recordings in a folder:
 * trajectories ({@code TASK.tNN.npz} with {@code .json}), resets ({@code reset_only.npz}), images
 * ({@code pictures.npz}) and the experts' first successes ({@code experts.json}), of any task, goal
 * and seed. A new quantity is a constant in {@link
 * org.policytrim.metaworld.verify.MetaworldQuantities} and a line where it is compared.
 */
@NullMarked
package org.policytrim.metaworld.verify;

import org.jspecify.annotations.NullMarked;
