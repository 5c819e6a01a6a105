package org.policytrim.mujoco.render;

/** How a picture is drawn. */
public enum RenderQuality {
  /** As Python's mujoco.Renderer draws with the model's settings, pixel by pixel. */
  PARITY,
  /**
   * What a policy needs, at many times the rate: no shadows, reflections and multisampling, and
   * meshes without detail below 5 mm, so that single pixels at edges may differ.
   */
  FAST
}
