package org.policytrim.mujoco.render;

/** A rendering implementation. */
interface RenderBackend {

  /** Returns a description for messages. */
  String description();

  /** Creates the rendering resources of the calling thread. */
  RenderContext open();
}
