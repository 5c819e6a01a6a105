/** What {@code bench} measures of this plugin: bare physics steps and pictures. */
@NullMarked
package org.policytrim.mujoco.rate;

import org.jspecify.annotations.NullMarked;
