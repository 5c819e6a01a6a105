package org.policytrim.mujoco.render;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Set;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.array.IntView;
import org.policytrim.mujoco.generated.Constants;
import org.policytrim.mujoco.generated.Functions;
import org.policytrim.mujoco.generated.MjModelLayout;
import org.policytrim.mujoco.generated.MjVisualLayout;
import org.policytrim.mujoco.generated.MjrContextLayout;
import org.policytrim.mujoco.generated.MjrRectLayout;
import org.policytrim.mujoco.generated.ModelArrays;

/**
 * Renders a model with OpenGL. Holds its meshes, textures and framebuffer in an mjrContext. May be
 * used by the thread of its OpenGL context only.
 */
final class GlModelRenderer implements ModelRenderer {

  /**
   * The size of the smallest detail of meshes that FAST keeps, in m: half a pixel of an image of
   * 128 pixels from a distance of 1 m.
   */
  private static final double DETAIL = 0.005;

  /** The largest texture width of FAST: twice the width of the largest image it is meant for. */
  private static final int MAXIMUM_TEXTURE_WIDTH = 512;

  /**
   * The largest number of slices of spheres and cylinders in FAST. The subdivision of boxes is not
   * reduced, because OpenGL computes lighting at its vertices and boxes would change visibly.
   */
  private static final int MAXIMUM_SLICES = 20;

  private static final int MAXIMUM_STACKS = 10;

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
   * Uploads a model to the current OpenGL context.
   *
   * @param model any copy of the model
   * @param request the first image to render, for its quality and the size of the framebuffer
   */
  GlModelRenderer(MjModel model, RenderRequest request) {
    this.width = request.width();
    this.height = request.height();
    this.scene = new VisualScene(model);
    Functions.mjr_defaultContext(context);
    boolean fast = request.quality() == RenderQuality.FAST;
    this.culling = new FrustumCulling(scene.memory(), new GeomBounds(model, fast ? DETAIL : 0));
    this.bytes = upload(model, fast);
    resume();
  }

  private long upload(MjModel model, boolean fast) {
    try (Arena texels = Arena.ofConfined();
        MjModel drawn = model.sharing(fast ? ModelSimplification.EDITED : Set.of())) {
      MemorySegment visual = drawn.memory().asSlice(MjModelLayout.VIS, MjVisualLayout.SIZEOF);
      visual.set(ValueLayout.JAVA_INT, MjVisualLayout.GLOBAL_OFFWIDTH, width);
      visual.set(ValueLayout.JAVA_INT, MjVisualLayout.GLOBAL_OFFHEIGHT, height);
      if (fast) {
        visual.set(ValueLayout.JAVA_INT, MjVisualLayout.QUALITY_OFFSAMPLES, 0);
        visual.set(ValueLayout.JAVA_INT, MjVisualLayout.QUALITY_SHADOWSIZE, 0);
        limit(visual, MjVisualLayout.QUALITY_NUMSLICES, MAXIMUM_SLICES);
        limit(visual, MjVisualLayout.QUALITY_NUMSTACKS, MAXIMUM_STACKS);
        ModelSimplification.simplify(drawn, DETAIL, MAXIMUM_TEXTURE_WIDTH, texels);
        scene.disable(Constants.mjRND_SHADOW);
        scene.disable(Constants.mjRND_REFLECTION);
      }
      Functions.mjr_makeContext(drawn.memory(), context, Constants.mjFONTSCALE_150);
      return estimate(drawn, visual);
    }
  }

  private static void limit(MemorySegment visual, long field, int maximum) {
    int value = visual.get(ValueLayout.JAVA_INT, field);
    visual.set(ValueLayout.JAVA_INT, field, Math.min(value, maximum));
  }

  /** Estimates the memory in the usual OpenGL formats; the actual one depends on the driver. */
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
  public void draw(MjData data, RenderRequest request, byte[] target) {
    growTo(request.width(), request.height());
    scene.update(data, request);
    culling.draw(
        request.width(),
        request.height(),
        area -> {
          setRectangle(PixelArea.whole(request.width(), request.height()));
          Functions.mjr_render(rectangle, scene.memory(), context);
          setRectangle(area);
          Functions.mjr_readPixels(pixels, MemorySegment.NULL, rectangle, context);
          copyRows(area, request, target);
        });
  }

  private void setRectangle(PixelArea area) {
    rectangle.set(ValueLayout.JAVA_INT, MjrRectLayout.LEFT, area.left());
    rectangle.set(ValueLayout.JAVA_INT, MjrRectLayout.BOTTOM, area.bottom());
    rectangle.set(ValueLayout.JAVA_INT, MjrRectLayout.WIDTH, area.width());
    rectangle.set(ValueLayout.JAVA_INT, MjrRectLayout.HEIGHT, area.height());
  }

  /** Copies an area to the target and reverses the order of rows, which OpenGL counts upwards. */
  private void copyRows(PixelArea area, RenderRequest request, byte[] target) {
    int rowBytes = area.width() * 3;
    for (int row = 0; row < area.height(); row++) {
      int targetRow = request.height() - 1 - area.bottom() - row;
      MemorySegment.copy(
          pixels,
          ValueLayout.JAVA_BYTE,
          (long) row * rowBytes,
          target,
          (targetRow * request.width() + area.left()) * 3,
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
