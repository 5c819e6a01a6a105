package org.policytrim.mujoco.render;

/** How a picture is drawn. */
public enum RenderQuality {
  /** As Python's mujoco.Renderer draws with the model's settings, pixel by pixel. */
  PARITY,
  /**
   * Without shadows, reflections and multisampling: what a policy needs, at many times the rate.
   */
  FAST
}
