package org.policytrim.mujoco.render;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.array.ArrayField;
import org.policytrim.mujoco.array.IntView;
import org.policytrim.mujoco.generated.Constants;
import org.policytrim.mujoco.generated.Functions;
import org.policytrim.mujoco.generated.MjModelLayout;
import org.policytrim.mujoco.generated.MjVisualLayout;
import org.policytrim.mujoco.generated.MjrContextLayout;
import org.policytrim.mujoco.generated.MjrRectLayout;
import org.policytrim.mujoco.generated.MjvCameraLayout;
import org.policytrim.mujoco.generated.MjvOptionLayout;
import org.policytrim.mujoco.generated.MjvSceneLayout;
import org.policytrim.mujoco.generated.ModelArrays;
import org.policytrim.mujoco.generated.ModelSize;

/**
 * A model's meshes, textures and framebuffer in a GL context (mjrContext), with the list of what is
 * to be drawn (mjvScene). Serves every copy of the model; belongs to the thread of its GL context.
 */
final class ModelContext implements AutoCloseable {

  /** Decorations beyond the model's own geoms and sites that a scene has room for. */
  private static final int ROOM_FOR_DECORATION = 1000;

  /**
   * The size of detail that FAST keeps: half a pixel of a 128-pixel picture taken from a metre
   * away.
   */
  private static final double THINNED_METRES = 0.005;

  /** A texture as wide as the widest picture that FAST is meant for, twice over. */
  private static final int WIDEST_TEXTURE = 512;

  private static final Set<ArrayField> EDITED_FOR_FAST =
      Stream.of(MeshThinning.EDITED, TextureThinning.EDITED)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private static final long CONTEXT_BYTES = 16L << 20;
  private static final long VERTEX_BYTES = 32;

  private final Arena arena = Arena.ofShared();
  private final MemorySegment context = arena.allocate(MjrContextLayout.SIZEOF, Long.BYTES);
  private final MemorySegment scene = arena.allocate(MjvSceneLayout.SIZEOF, Long.BYTES);
  private final MemorySegment options = arena.allocate(MjvOptionLayout.SIZEOF, Long.BYTES);
  private final MemorySegment camera = arena.allocate(MjvCameraLayout.SIZEOF, Long.BYTES);
  private final MemorySegment viewport = arena.allocate(MjrRectLayout.SIZEOF, Integer.BYTES);
  private MemorySegment pixels = MemorySegment.NULL;
  private final long bytes;
  private int width;
  private int height;

  /**
   * Uploads a model into the current GL context.
   *
   * @param model any copy of it
   * @param shot the first picture to be taken, for the size of the framebuffer
   */
  ModelContext(MjModel model, Shot shot) {
    this.width = shot.width();
    this.height = shot.height();
    Functions.mjv_defaultScene(scene);
    Functions.mjv_makeScene(model.memory(), scene, mostGeoms(model));
    Functions.mjv_defaultOption(options);
    Functions.mjv_defaultCamera(camera);
    Functions.mjr_defaultContext(context);
    this.bytes = upload(model, shot.quality() == RenderQuality.FAST);
    useFramebuffer();
  }

  private long upload(MjModel model, boolean fast) {
    try (Arena texels = Arena.ofConfined();
        MjModel drawn = model.sharing(fast ? EDITED_FOR_FAST : Set.of())) {
      MemorySegment visual = drawn.memory().asSlice(MjModelLayout.VIS, MjVisualLayout.SIZEOF);
      visual.set(ValueLayout.JAVA_INT, MjVisualLayout.GLOBAL_OFFWIDTH, width);
      visual.set(ValueLayout.JAVA_INT, MjVisualLayout.GLOBAL_OFFHEIGHT, height);
      if (fast) {
        visual.set(ValueLayout.JAVA_INT, MjVisualLayout.QUALITY_OFFSAMPLES, 0);
        visual.set(ValueLayout.JAVA_INT, MjVisualLayout.QUALITY_SHADOWSIZE, 0);
        MeshThinning.thin(drawn, THINNED_METRES);
        TextureThinning.thin(drawn, WIDEST_TEXTURE, texels);
        setFlag(Constants.mjRND_SHADOW, 0);
        setFlag(Constants.mjRND_REFLECTION, 0);
      }
      Functions.mjr_makeContext(drawn.memory(), context, Constants.mjFONTSCALE_150);
      return estimate(drawn, visual);
    }
  }

  /** Memory in the usual formats of GL; the real one depends on the driver. */
  private long estimate(MjModel drawn, MemorySegment visual) {
    long texels = 0;
    IntView widths = drawn.view(ModelArrays.TEX_WIDTH);
    IntView heights = drawn.view(ModelArrays.TEX_HEIGHT);
    for (int i = 0; i < widths.length(); i++) {
      texels += (long) widths.get(i) * heights.get(i);
    }
    long faces = 0;
    for (int count : drawn.view(ModelArrays.MESH_FACENUM).toArray()) {
      faces += count;
    }
    long shadow = visual.get(ValueLayout.JAVA_INT, MjVisualLayout.QUALITY_SHADOWSIZE);
    long samples = visual.get(ValueLayout.JAVA_INT, MjVisualLayout.QUALITY_OFFSAMPLES);
    return CONTEXT_BYTES
        + texels * 4 * 4 / 3
        + faces * 3 * VERTEX_BYTES
        + shadow * shadow * 4
        + (1 + samples) * width * height * 8;
  }

  /** About how much memory it takes. */
  long bytes() {
    return bytes;
  }

  /** Has to be called when another model's context was used in between. */
  void useFramebuffer() {
    Functions.mjr_setBuffer(Constants.mjFB_OFFSCREEN, context);
  }

  /**
   * Takes a picture.
   *
   * @param data a simulation of any copy of the model
   * @param target receives rows from the top, three bytes a pixel
   */
  void draw(MjData data, Shot shot, byte[] target) {
    growTo(shot.width(), shot.height());
    setGroups(MjvOptionLayout.GEOMGROUP, shot.options().geomGroups());
    setGroups(MjvOptionLayout.SITEGROUP, shot.options().siteGroups());
    if (shot.camera() == Shot.FREE_CAMERA) {
      Functions.mjv_defaultFreeCamera(data.model().memory(), camera);
    } else {
      camera.set(ValueLayout.JAVA_INT, MjvCameraLayout.TYPE, Constants.mjCAMERA_FIXED);
      camera.set(ValueLayout.JAVA_INT, MjvCameraLayout.FIXEDCAMID, shot.camera());
    }
    Functions.mjv_updateScene(
        data.model().memory(),
        data.memory(),
        options,
        MemorySegment.NULL,
        camera,
        Constants.mjCAT_ALL,
        scene);
    viewport.set(ValueLayout.JAVA_INT, MjrRectLayout.WIDTH, shot.width());
    viewport.set(ValueLayout.JAVA_INT, MjrRectLayout.HEIGHT, shot.height());
    Functions.mjr_render(viewport, scene, context);
    Functions.mjr_readPixels(pixels, MemorySegment.NULL, viewport, context);
    int rowBytes = shot.width() * 3;
    for (int row = 0; row < shot.height(); row++) {
      MemorySegment.copy(
          pixels,
          ValueLayout.JAVA_BYTE,
          (long) (shot.height() - 1 - row) * rowBytes,
          target,
          row * rowBytes,
          rowBytes);
    }
  }

  @Override
  public void close() {
    Functions.mjr_freeContext(context);
    Functions.mjv_freeScene(scene);
    arena.close();
  }

  private void growTo(int neededWidth, int neededHeight) {
    if (neededWidth > width || neededHeight > height) {
      width = Math.max(width, neededWidth);
      height = Math.max(height, neededHeight);
      Functions.mjr_resizeOffscreen(width, height, context);
      useFramebuffer();
    }
    long bytes = 3L * neededWidth * neededHeight;
    if (pixels.byteSize() < bytes) {
      pixels = arena.allocate(bytes, Long.BYTES);
    }
  }

  private void setGroups(long offset, int groups) {
    for (int group = 0; group < Constants.mjNGROUP; group++) {
      options.set(ValueLayout.JAVA_BYTE, offset + group, (byte) (groups >>> group & 1));
    }
  }

  private void setFlag(int flag, int value) {
    scene.set(ValueLayout.JAVA_BYTE, MjvSceneLayout.FLAGS + flag, (byte) value);
  }

  private static int mostGeoms(MjModel model) {
    return model.size(ModelSize.NGEOM)
        + model.size(ModelSize.NSITE)
        + model.size(ModelSize.NWRAP)
        + ROOM_FOR_DECORATION;
  }
}
