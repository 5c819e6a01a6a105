package org.policytrim.mujoco.render;

/**
 * A picture to be taken.
 *
 * @param camera the id of one of the model's cameras, or {@link #FREE_CAMERA}
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param quality how it is drawn
 * @param options what is shown
 */
public record RenderRequest(
    int camera, int width, int height, RenderQuality quality, SceneOptions options) {

  /** MuJoCo's own view of the whole model. */
  public static final int FREE_CAMERA = -1;

  private static final int LARGEST = 8192;

  public RenderRequest {
    if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
      throw new IllegalArgumentException(
          "a picture has 1 to %d pixels a side, found %d x %d".formatted(LARGEST, width, height));
    }
    if (camera < FREE_CAMERA) {
      throw new IllegalArgumentException("there is no camera " + camera);
    }
  }

  /** A picture of everything that MuJoCo shows by default. */
  public static RenderRequest of(int camera, int width, int height, RenderQuality quality) {
    return new RenderRequest(camera, width, height, quality, SceneOptions.DEFAULT);
  }

  /** How many bytes the picture has: three a pixel. */
  public int bytes() {
    return width * height * 3;
  }
}
