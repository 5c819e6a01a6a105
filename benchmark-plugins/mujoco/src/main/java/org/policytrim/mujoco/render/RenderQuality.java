package org.policytrim.mujoco.render;

/** How a picture is drawn. */
public enum RenderQuality {
  /** As Python's mujoco.Renderer draws with the model's settings, pixel by pixel. */
  PARITY,
  /**
   * What a policy needs, at many times the rate: no shadows, reflections and multisampling, meshes
   * without detail below 5 mm and textures of at most 512 pixels, so that single pixels at edges
   * may differ. Meant for pictures of up to 256 pixels.
   */
  FAST
}
