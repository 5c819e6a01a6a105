/**
 * Typed views of the arrays that MuJoCo keeps in its own memory. Views copy nothing, check bounds
 * and allocate nothing when single elements are read or written.
 *
 * <p>A view is valid as long as the model or data that it belongs to is open; later accesses throw
 * IllegalStateException. Numbers that are not finite cannot be written. An array that is shared
 * with other models is read-only: writing to it throws IllegalArgumentException.
 */
@NullMarked
package org.policytrim.mujoco.array;

import org.jspecify.annotations.NullMarked;
