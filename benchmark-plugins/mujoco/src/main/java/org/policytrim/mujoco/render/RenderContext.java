package org.policytrim.mujoco.render;

import org.policytrim.mujoco.MjModel;

/** The rendering resources of a thread. Created, used and closed by that thread. */
interface RenderContext extends AutoCloseable {

  /**
   * Uploads the parts of a model that do not change: meshes and textures.
   *
   * @param model any copy of the model
   * @param request the first image to render, for its quality and size
   */
  ModelRenderer upload(MjModel model, RenderRequest request);

  @Override
  void close();
}
