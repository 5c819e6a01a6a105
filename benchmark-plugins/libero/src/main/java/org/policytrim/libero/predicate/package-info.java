/**
 * The success criterion: a {@link org.policytrim.libero.predicate.Goal} is a list of {@link
 * org.policytrim.libero.predicate.Predicate}s that must all hold.
 *
 * <p>{@link org.policytrim.libero.predicate.SceneIndex} finds the objects of a goal in a compiled
 * model; {@link org.policytrim.libero.predicate.ArticulationThresholds} contains the joint
 * positions from which furniture counts as open or closed. A new predicate is a class in this
 * package and a case in {@code Goal}.
 */
@NullMarked
package org.policytrim.libero.predicate;

import org.jspecify.annotations.NullMarked;
