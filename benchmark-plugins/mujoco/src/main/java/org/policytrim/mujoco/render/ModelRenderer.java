package org.policytrim.mujoco.render;

import org.policytrim.mujoco.MjData;

/** A model made ready to be drawn; serves every copy of the model. */
interface ModelRenderer extends AutoCloseable {

  /** Has to be called when another model was drawn in between. */
  void resume();

  /**
   * Takes a picture.
   *
   * @param data a simulation of any copy of the model
   * @param target receives rows from the top, three bytes a pixel
   */
  void draw(MjData data, RenderRequest shot, byte[] target);

  /** About how much memory it takes. */
  long bytes();

  @Override
  void close();
}
