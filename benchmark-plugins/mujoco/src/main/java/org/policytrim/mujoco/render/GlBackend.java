package org.policytrim.mujoco.render;

/** A way to GL contexts. */
interface GlBackend {

  /** In words, for people. */
  String description();

  /** Makes a context for the calling thread. */
  GlContext create();
}
