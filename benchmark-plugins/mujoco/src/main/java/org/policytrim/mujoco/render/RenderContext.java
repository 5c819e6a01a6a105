package org.policytrim.mujoco.render;

import org.policytrim.mujoco.MjModel;

/** One thread's means to draw. */
interface RenderContext extends AutoCloseable {

  /**
   * Takes over what does not change of a model: meshes and textures.
   *
   * @param model any copy of it
   * @param shot the first picture to be taken: its quality and size
   */
  ModelRenderer upload(MjModel model, RenderRequest shot);

  @Override
  void close();
}
