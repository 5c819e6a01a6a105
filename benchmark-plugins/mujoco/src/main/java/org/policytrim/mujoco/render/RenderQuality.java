package org.policytrim.mujoco.render;

/** The quality of rendered images. */
public enum RenderQuality {
  /** Bit-identical to Python's mujoco.Renderer with the model's settings on the same OpenGL. */
  PARITY,
  /**
   * Many times faster, for images of up to 256 pixels as policies use them: no shadows, reflections
   * or multisampling, meshes without details below 5 mm and textures of at most 512 pixels. Pixels
   * at edges may differ slightly.
   */
  FAST
}
