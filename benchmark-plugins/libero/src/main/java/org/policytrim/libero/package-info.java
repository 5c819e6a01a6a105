/**
 * LIBERO in the JVM: 130 tasks and their perturbed variants, composed from the packages' own
 * assets.
 *
 * <p>{@link org.policytrim.libero.LiberoProvider} brings the benchmark. {@code assets} finds or
 * fetches the files, {@code task} lists the suites, {@code bddl} reads task descriptions, {@code
 * scene} composes a task's model, {@code placement} puts things down, {@code control} turns actions
 * into torques, {@code predicate} decides success, {@code environment} plays a task, {@code expert}
 * demonstrates it, {@code verify} compares with recordings of the original.
 */
@NullMarked
package org.policytrim.libero;

import org.jspecify.annotations.NullMarked;
