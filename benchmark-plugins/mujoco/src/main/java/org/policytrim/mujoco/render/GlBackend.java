package org.policytrim.mujoco.render;

import org.policytrim.mujoco.MjModel;

/** A source of OpenGL contexts, in which MuJoCo's own renderer (mjr_render) draws. */
interface GlBackend extends RenderBackend {

  /** Creates a context for the calling thread. */
  GlContext create();

  @Override
  default RenderContext open() {
    GlContext context = create();
    context.makeCurrent();
    return new RenderContext() {
      @Override
      public ModelRenderer upload(MjModel model, RenderRequest request) {
        return new GlModelRenderer(model, request);
      }

      @Override
      public void close() {
        context.close();
      }
    };
  }
}
