package org.policytrim.mujoco.render;

/** An OpenGL context without a window. Created, used and closed by one thread. */
interface GlContext extends AutoCloseable {

  /** Makes the context the calling thread's current one. */
  void makeCurrent();

  @Override
  void close();
}
