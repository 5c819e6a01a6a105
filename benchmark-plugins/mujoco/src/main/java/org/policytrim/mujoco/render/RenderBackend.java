package org.policytrim.mujoco.render;

/** A way to draw. */
interface RenderBackend {

  /** In words, for people. */
  String description();

  /** Prepares the calling thread, which alone may use what is returned. */
  RenderContext open();
}
