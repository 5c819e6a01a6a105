/**
 * Where things stand at the beginning: drawn from a description's regions as robosuite 1.4 and
 * LIBERO draw, number by number, so that a seed of the original means the same here.
 *
 * <p>{@link org.policytrim.libero.placement.Placements} draws a whole beginning; each {@link
 * org.policytrim.libero.placement.Placement} puts down one object. The original's ways of turning
 * objects are odd (it writes a quaternion's parts in the wrong order); they are kept, since the
 * objects' models were made for them.
 */
@NullMarked
package org.policytrim.libero.placement;

import org.jspecify.annotations.NullMarked;
