package org.policytrim.mujoco.render;

import org.policytrim.mujoco.MjModel;

/** A way to GL contexts, in which MuJoCo's own renderer draws. */
interface GlBackend extends DrawingBackend {

  /** Makes a context for the calling thread. */
  GlContext create();

  @Override
  default Drawing open() {
    GlContext context = create();
    context.makeCurrent();
    return new Drawing() {
      @Override
      public ModelDrawing upload(MjModel model, Shot shot) {
        return new ModelContext(model, shot);
      }

      @Override
      public void close() {
        context.close();
      }
    };
  }
}
