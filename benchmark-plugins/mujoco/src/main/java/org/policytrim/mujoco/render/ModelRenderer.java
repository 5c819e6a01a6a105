package org.policytrim.mujoco.render;

import org.policytrim.mujoco.MjData;

/** Renders an uploaded model and all copies of it. */
interface ModelRenderer extends AutoCloseable {

  /** Makes this renderer the current one; required after another model was rendered. */
  void resume();

  /**
   * Renders an image.
   *
   * @param data a simulation of any copy of the model
   * @param request the camera, size and options
   * @param target receives the rows from top to bottom, three bytes for each pixel
   */
  void draw(MjData data, RenderRequest request, byte[] target);

  /** Returns the approximate memory that the uploaded model takes. */
  long bytes();

  @Override
  void close();
}
