/**
 * The last resort where a machine has no GL and can't fetch one: a plain rasteriser in Java over
 * MuJoCo's list of geoms. Every pixel is lit by itself; there are no shadows, no reflections, no
 * smoothing, and textures are approximate. Good enough to see what goes on, not to compare with
 * published figures.
 */
@NullMarked
package org.policytrim.mujoco.render.software;

import org.jspecify.annotations.NullMarked;
