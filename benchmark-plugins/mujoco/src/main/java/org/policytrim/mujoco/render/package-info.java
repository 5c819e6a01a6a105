/**
 * Pictures of simulations: MuJoCo's own renderer on EGL or OSMesa, without a window.
 *
 * <p>{@link org.policytrim.mujoco.render.Renderer} takes pictures of any number of simulations on
 * render threads of its own; a GL context never leaves its thread. {@link
 * org.policytrim.mujoco.render.RenderQuality} tells the two qualities apart. A further way to a GL
 * context is one more {@link org.policytrim.mujoco.render.GlBackend}.
 */
@NullMarked
package org.policytrim.mujoco.render;

import org.jspecify.annotations.NullMarked;
