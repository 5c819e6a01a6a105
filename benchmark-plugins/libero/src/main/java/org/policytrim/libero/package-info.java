/**
 * LIBERO in the JVM: 130 tasks and their perturbed variants, composed from the original assets.
 *
 * <p>{@link org.policytrim.libero.LiberoProvider} provides the benchmark. {@code assets} finds or
 * downloads the files, {@code task} lists the suites, {@code bddl} reads task descriptions, {@code
 * scene} composes a task's model, {@code placement} draws initial states, {@code control} converts
 * actions to torques, {@code predicate} defines success, {@code environment} simulates a task,
 * {@code expert} demonstrates it, {@code verify} compares with recordings of the original.
 */
@NullMarked
package org.policytrim.libero;

import org.jspecify.annotations.NullMarked;
