package org.policytrim.mujoco.render;

/**
 * The description of an image to render.
 *
 * @param camera the id of a camera of the model, or {@link #FREE_CAMERA}
 * @param width the width in pixels, 1 to 8192
 * @param height the height in pixels, 1 to 8192
 * @param quality the quality
 * @param options the visible groups
 */
public record RenderRequest(
    int camera, int width, int height, RenderQuality quality, SceneOptions options) {

  /** MuJoCo's default view of the whole model (mjv_defaultFreeCamera). */
  public static final int FREE_CAMERA = -1;

  private static final int MAXIMUM_SIDE = 8192;

  public RenderRequest {
    if (width < 1 || height < 1 || width > MAXIMUM_SIDE || height > MAXIMUM_SIDE) {
      throw new IllegalArgumentException(
          "the sides of an image must have 1 to %d pixels, found %d x %d"
              .formatted(MAXIMUM_SIDE, width, height));
    }
    if (camera < FREE_CAMERA) {
      throw new IllegalArgumentException("there is no camera " + camera);
    }
  }

  /** Returns a request with the default options. */
  public static RenderRequest of(int camera, int width, int height, RenderQuality quality) {
    return new RenderRequest(camera, width, height, quality, SceneOptions.DEFAULT);
  }

  /** Returns the size of the image in bytes, three for each pixel. */
  public int bytes() {
    return width * height * 3;
  }
}
