/**
 * LIBERO in the JVM: 130 tasks and their perturbed variants, composed from the packages' own
 * assets.
 *
 * <p>{@code assets} finds or fetches the files, {@code bddl} reads task descriptions, {@code scene}
 * composes a task's model, {@code control} turns actions into torques, {@code predicate} decides
 * success, {@code environment} plays a task.
 */
@NullMarked
package org.policytrim.libero;

import org.jspecify.annotations.NullMarked;
