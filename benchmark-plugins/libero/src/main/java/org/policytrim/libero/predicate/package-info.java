/**
 * When a task is done: a {@link org.policytrim.libero.predicate.Goal} is a list of {@link
 * org.policytrim.libero.predicate.Predicate}s that all hold.
 *
 * <p>{@link org.policytrim.libero.predicate.Surroundings} finds the things a goal speaks of in a
 * compiled model; {@link org.policytrim.libero.predicate.Articulation} knows from which joint
 * positions on each kind of furniture counts as open or shut. A new predicate is a class here and a
 * line in {@code Goal}.
 */
@NullMarked
package org.policytrim.libero.predicate;

import org.jspecify.annotations.NullMarked;
