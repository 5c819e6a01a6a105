/**
 * Rendering of simulations without a window: MuJoCo's own renderer on EGL or OSMesa.
 *
 * <p>{@link org.policytrim.mujoco.render.Renderer} renders images of any number of simulations on
 * threads of its own, because an OpenGL context belongs to one thread. {@link
 * org.policytrim.mujoco.render.RenderQuality} selects between fidelity and speed. To support
 * another way to create an OpenGL context, implement {@link
 * org.policytrim.mujoco.render.GlBackend}.
 */
@NullMarked
package org.policytrim.mujoco.render;

import org.jspecify.annotations.NullMarked;
