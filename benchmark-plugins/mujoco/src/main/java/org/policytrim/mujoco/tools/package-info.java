/**
 * The generator of {@link org.policytrim.mujoco.generated}: reads MuJoCo's headers, lays out the
 * structs as C does and writes Java.
 *
 * <p>To bind one more function or struct, add its name to {@code BindingsSelection} and run {@link
 * org.policytrim.mujoco.tools.BindingsGenerator}. Nothing in here is used at run time.
 */
@NullMarked
package org.policytrim.mujoco.tools;

import org.jspecify.annotations.NullMarked;
