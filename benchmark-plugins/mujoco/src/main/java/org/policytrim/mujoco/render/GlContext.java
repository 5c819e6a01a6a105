package org.policytrim.mujoco.render;

/** An OpenGL context without a window. Made, used and closed on one thread. */
interface GlContext extends AutoCloseable {

  /** Makes it the calling thread's current context. */
  void makeCurrent();

  /** The GL implementation's name and version, such as "llvmpipe (LLVM 17.0.6, 256 bits)". */
  String renderer();

  @Override
  void close();
}
