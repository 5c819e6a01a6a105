/**
 * A rasterizer in Java for machines on which OpenGL is neither installed nor downloadable. It draws
 * the geoms of MuJoCo's scenes with lighting for each pixel, without shadows, reflections and
 * antialiasing, and with approximate textures. Its images show a scene; they are not comparable
 * with those of MuJoCo's renderer.
 */
@NullMarked
package org.policytrim.mujoco.render.software;

import org.jspecify.annotations.NullMarked;
