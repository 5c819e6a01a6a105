package org.policytrim.mujoco.render;

import org.policytrim.mujoco.MjModel;

/** One thread's means to draw. */
interface Drawing extends AutoCloseable {

  /**
   * Takes over what does not change of a model: meshes and textures.
   *
   * @param model any copy of it
   * @param shot the first picture to be taken: its quality and size
   */
  ModelDrawing upload(MjModel model, Shot shot);

  @Override
  void close();
}
