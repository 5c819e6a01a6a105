/**
 * Access to native code: the loaded library, its functions and its errors. Internal to this plugin.
 *
 * <p>Native memory is accessed through segments that belong to the {@link java.lang.foreign.Arena}
 * of their owner. Using memory after its owner was closed is therefore an exception, and closing an
 * owner during a call fails.
 */
@NullMarked
package org.policytrim.mujoco.foreign;

import org.jspecify.annotations.NullMarked;
