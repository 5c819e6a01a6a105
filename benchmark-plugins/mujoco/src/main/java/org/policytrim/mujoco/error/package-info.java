/**
 * The exception of this plugin, in a package of its own because every other package throws it.
 *
 * <p>Nothing in here depends on the rest of the plugin.
 */
@NullMarked
package org.policytrim.mujoco.error;

import org.jspecify.annotations.NullMarked;
