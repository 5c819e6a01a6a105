/**
 * Initial states, drawn from a description's regions as in robosuite 1.4 and LIBERO, with the same
 * random numbers, so that a seed of the original gives the same state here.
 *
 * <p>{@link org.policytrim.libero.placement.ResetSampler} draws a whole state; each {@link
 * org.policytrim.libero.placement.PlacementSampler} draws the pose of one object. The original
 * writes the components of quaternions in the wrong order; that is kept, because the objects'
 * models were made for it.
 */
@NullMarked
package org.policytrim.libero.placement;

import org.jspecify.annotations.NullMarked;
