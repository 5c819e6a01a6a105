/**
 * The border to C: the loaded library, its functions, its errors. Internal to this plugin.
 *
 * <p>Memory that belongs to C is reached through segments bound to an {@link
 * java.lang.foreign.Arena} of their owner, so that use after close is an exception and closing
 * during a call is refused.
 */
@NullMarked
package org.policytrim.mujoco.foreign;

import org.jspecify.annotations.NullMarked;
