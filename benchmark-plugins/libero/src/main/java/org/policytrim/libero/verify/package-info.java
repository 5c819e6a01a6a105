/**
 * The comparison with recordings of the original: {@code verify libero --golden DIR}.
 *
 * <p>{@link org.policytrim.libero.verify.LiberoVerifier} replays the recordings in a folder:
 * episodes ({@code SUITE_TASK.npz}) and goal predicates ({@code SUITE_TASK_predicates.npz}), each
 * with a {@code .json} and the scene's {@code SUITE_TASK.xml}, of any suite, task and initial
 * state. A new quantity is a constant in {@link org.policytrim.libero.verify.LiberoQuantities} and
 * a line where it is compared.
 */
@NullMarked
package org.policytrim.libero.verify;

import org.jspecify.annotations.NullMarked;
