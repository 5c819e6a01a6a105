/**
 * Recordings of the original, played again and compared: {@code verify libero --golden DIR}.
 *
 * <p>{@link org.policytrim.libero.verify.LiberoVerifier} finds the recordings of a folder: episodes
 * ({@code SUITE_TASK.npz}) and goal predicates ({@code SUITE_TASK_predicates.npz}), each with a
 * {@code .json} and the scene's {@code SUITE_TASK.xml}. Any suite, task and initial state will do.
 * A new kind of quantity is a constant of {@link org.policytrim.libero.verify.Differences.Kind} and
 * a line where it is compared.
 */
@NullMarked
package org.policytrim.libero.verify;

import org.jspecify.annotations.NullMarked;
