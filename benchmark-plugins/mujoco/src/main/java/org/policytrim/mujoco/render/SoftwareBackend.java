package org.policytrim.mujoco.render;

import java.lang.foreign.Arena;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.error.MujocoException;
import org.policytrim.mujoco.render.software.SoftwareScene;

/** A rasterizer in Java, for machines without any OpenGL. */
final class SoftwareBackend implements RenderBackend {

  /** The size of the smallest detail of meshes that is kept, in m. */
  private static final double DETAIL = 0.005;

  private static final int MAXIMUM_TEXTURE_WIDTH = 128;

  @Override
  public String description() {
    return "a simple rasterizer in Java (no shadows, approximate textures)";
  }

  @Override
  public RenderContext open() {
    return new RenderContext() {
      @Override
      public ModelRenderer upload(MjModel model, RenderRequest request) {
        if (request.quality() == RenderQuality.PARITY) {
          throw new MujocoException(
              "images of quality PARITY need OpenGL, which this machine does not have",
              "Run 'doctor --fix', which downloads OSMesa with Python's pip, or use quality FAST");
        }
        return new SoftwareModelRenderer(model);
      }

      @Override
      public void close() {
        // No resources are held.
      }
    };
  }

  private static final class SoftwareModelRenderer implements ModelRenderer {

    private final VisualScene visible;
    private final SoftwareScene scene;

    SoftwareModelRenderer(MjModel model) {
      try (Arena texels = Arena.ofConfined();
          MjModel drawn = model.sharing(ModelSimplification.EDITED)) {
        ModelSimplification.simplify(drawn, DETAIL, MAXIMUM_TEXTURE_WIDTH, texels);
        this.scene = new SoftwareScene(drawn);
      }
      this.visible = new VisualScene(model);
    }

    @Override
    public void resume() {
      // Renderers of different models share no state.
    }

    @Override
    public void draw(MjData data, RenderRequest request, byte[] target) {
      visible.update(data, request);
      scene.draw(visible.memory(), request.width(), request.height(), target);
    }

    @Override
    public long bytes() {
      return scene.bytes();
    }

    @Override
    public void close() {
      visible.close();
    }
  }
}
