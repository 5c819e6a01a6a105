package org.policytrim.mujoco.render;

import java.lang.foreign.Arena;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.array.ArrayField;
import org.policytrim.mujoco.error.MujocoException;
import org.policytrim.mujoco.render.software.SoftwareScene;

/** The last resort: a plain rasteriser in Java. */
final class SoftwareBackend implements RenderBackend {

  private static final double THINNED_METRES = 0.005;
  private static final int WIDEST_TEXTURE = 128;

  private static final Set<ArrayField<?>> EDITED =
      Stream.of(MeshSimplification.EDITED, TextureDownsampling.EDITED)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public String description() {
    return "a plain rasteriser in Java, the last resort without GL (no shadows, approximate textures)";
  }

  @Override
  public RenderContext open() {
    return new RenderContext() {
      @Override
      public ModelRenderer upload(MjModel model, RenderRequest shot) {
        if (shot.quality() == RenderQuality.PARITY) {
          throw new MujocoException(
              "pictures of quality PARITY need a GL, and this machine has none",
              "Run 'doctor --fix', which fetches OSMesa with Python's pip, or ask for FAST");
        }
        return new SoftwareModelRenderer(model);
      }

      @Override
      public void close() {
        // There is nothing to be freed.
      }
    };
  }

  private static final class SoftwareModelRenderer implements ModelRenderer {

    private final VisualScene list;
    private final SoftwareScene scene;

    SoftwareModelRenderer(MjModel model) {
      try (Arena texels = Arena.ofConfined();
          MjModel drawn = model.sharing(EDITED)) {
        MeshSimplification.thin(drawn, THINNED_METRES);
        TextureDownsampling.thin(drawn, WIDEST_TEXTURE, texels);
        this.scene = new SoftwareScene(drawn);
      }
      this.list = new VisualScene(model);
    }

    @Override
    public void resume() {
      // Models do not disturb one another.
    }

    @Override
    public void draw(MjData data, RenderRequest shot, byte[] target) {
      list.update(data, shot);
      scene.draw(list.memory(), shot.width(), shot.height(), target);
    }

    @Override
    public long bytes() {
      return scene.bytes();
    }

    @Override
    public void close() {
      list.close();
    }
  }
}
