package org.policytrim.mujoco.render;

import org.policytrim.mujoco.MjModel;

/** A way to GL contexts, in which MuJoCo's own renderer draws. */
interface GlBackend extends RenderBackend {

  /** Makes a context for the calling thread. */
  GlContext create();

  @Override
  default RenderContext open() {
    GlContext context = create();
    context.makeCurrent();
    return new RenderContext() {
      @Override
      public ModelRenderer upload(MjModel model, RenderRequest shot) {
        return new GlModelRenderer(model, shot);
      }

      @Override
      public void close() {
        context.close();
      }
    };
  }
}
