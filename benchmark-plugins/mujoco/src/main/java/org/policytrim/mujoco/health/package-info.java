/**
 * The checks of {@code policytrim doctor} for the engine and OpenGL. {@link
 * org.policytrim.mujoco.health.PackageHealthCheck} is the base class for checks of other plugins'
 * assets.
 */
@NullMarked
package org.policytrim.mujoco.health;

import org.jspecify.annotations.NullMarked;
