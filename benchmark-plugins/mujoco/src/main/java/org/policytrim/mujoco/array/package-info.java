/**
 * Typed views of the arrays that MuJoCo keeps in its own memory: no copies, bounds checked, no
 * garbage when read or written.
 *
 * <p>A view stays valid as long as the model or data it came from is open and throws
 * IllegalStateException afterwards. Numbers that are not finite are refused, so that they never
 * reach the engine. An array that is shared with other models can only be read: writing throws
 * IllegalArgumentException.
 */
@NullMarked
package org.policytrim.mujoco.array;

import org.jspecify.annotations.NullMarked;
