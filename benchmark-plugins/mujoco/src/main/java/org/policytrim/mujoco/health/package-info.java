/**
 * What {@code doctor} looks at for this plugin: the engine and the GL. {@link
 * org.policytrim.mujoco.health.PackageHealthCheck} is the base for other plugins' assets.
 */
@NullMarked
package org.policytrim.mujoco.health;

import org.jspecify.annotations.NullMarked;
