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
import org.policytrim.mujoco.generated.ModelArrays;

/**
 * A model's meshes, textures and framebuffer in a GL context (mjrContext); belongs to the thread of
 * its GL context.
 */
final class GlModelRenderer implements ModelRenderer {

  /**
   * The size of detail that FAST keeps: half a pixel of a 128-pixel picture taken from a metre
   * away.
   */
  private static final double THINNED_METRES = 0.005;

  /** A texture as wide as the widest picture that FAST is meant for, twice over. */
  private static final int WIDEST_TEXTURE = 512;

  /**
   * Into how many parts FAST divides spheres and cylinders. The sides of boxes stay as they are:
   * lamps shine on their corners, so that larger parts look different.
   */
  private static final int MOST_SLICES = 20;

  private static final int MOST_STACKS = 10;

  private static final Set<ArrayField<?>> EDITED_FOR_FAST =
      Stream.of(MeshSimplification.EDITED, TextureDownsampling.EDITED)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private static final long CONTEXT_BYTES = 16L << 20;
  private static final long VERTEX_BYTES = 32;

  private final Arena arena = Arena.ofShared();
  private final MemorySegment context = arena.allocate(MjrContextLayout.SIZEOF, Long.BYTES);
  private final VisualScene scene;
  private final FrustumCulling culling;
  private final MemorySegment rectangle = arena.allocate(MjrRectLayout.SIZEOF, Integer.BYTES);
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
  GlModelRenderer(MjModel model, RenderRequest shot) {
    this.width = shot.width();
    this.height = shot.height();
    this.scene = new VisualScene(model);
    Functions.mjr_defaultContext(context);
    boolean fast = shot.quality() == RenderQuality.FAST;
    this.culling =
        new FrustumCulling(scene.memory(), new GeomBounds(model, fast ? THINNED_METRES : 0));
    this.bytes = upload(model, fast);
    resume();
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
        limit(visual, MjVisualLayout.QUALITY_NUMSLICES, MOST_SLICES);
        limit(visual, MjVisualLayout.QUALITY_NUMSTACKS, MOST_STACKS);
        MeshSimplification.thin(drawn, THINNED_METRES);
        TextureDownsampling.thin(drawn, WIDEST_TEXTURE, texels);
        scene.turnOff(Constants.mjRND_SHADOW);
        scene.turnOff(Constants.mjRND_REFLECTION);
      }
      Functions.mjr_makeContext(drawn.memory(), context, Constants.mjFONTSCALE_150);
      return estimate(drawn, visual);
    }
  }

  private static void limit(MemorySegment visual, long field, int most) {
    int value = visual.get(ValueLayout.JAVA_INT, field);
    visual.set(ValueLayout.JAVA_INT, field, Math.min(value, most));
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

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public void resume() {
    Functions.mjr_setBuffer(Constants.mjFB_OFFSCREEN, context);
  }

  @Override
  public void draw(MjData data, RenderRequest shot, byte[] target) {
    growTo(shot.width(), shot.height());
    scene.update(data, shot);
    culling.draw(
        shot.width(),
        shot.height(),
        area -> {
          setRectangle(PixelArea.whole(shot.width(), shot.height()));
          Functions.mjr_render(rectangle, scene.memory(), context);
          setRectangle(area);
          Functions.mjr_readPixels(pixels, MemorySegment.NULL, rectangle, context);
          takeOver(area, shot, target);
        });
  }

  private void setRectangle(PixelArea area) {
    rectangle.set(ValueLayout.JAVA_INT, MjrRectLayout.LEFT, area.left());
    rectangle.set(ValueLayout.JAVA_INT, MjrRectLayout.BOTTOM, area.bottom());
    rectangle.set(ValueLayout.JAVA_INT, MjrRectLayout.WIDTH, area.width());
    rectangle.set(ValueLayout.JAVA_INT, MjrRectLayout.HEIGHT, area.height());
  }

  /** GL's rows go up, ours go down. */
  private void takeOver(PixelArea area, RenderRequest shot, byte[] target) {
    int rowBytes = area.width() * 3;
    for (int row = 0; row < area.height(); row++) {
      int targetRow = shot.height() - 1 - area.bottom() - row;
      MemorySegment.copy(
          pixels,
          ValueLayout.JAVA_BYTE,
          (long) row * rowBytes,
          target,
          (targetRow * shot.width() + area.left()) * 3,
          rowBytes);
    }
  }

  @Override
  public void close() {
    Functions.mjr_freeContext(context);
    scene.close();
    arena.close();
  }

  private void growTo(int neededWidth, int neededHeight) {
    if (neededWidth > width || neededHeight > height) {
      width = Math.max(width, neededWidth);
      height = Math.max(height, neededHeight);
      Functions.mjr_resizeOffscreen(width, height, context);
      resume();
    }
    long bytes = 3L * neededWidth * neededHeight;
    if (pixels.byteSize() < bytes) {
      pixels = arena.allocate(bytes, Long.BYTES);
    }
  }
}
