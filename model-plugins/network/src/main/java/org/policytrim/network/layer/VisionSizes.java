package org.policytrim.network.layer;

/**
 * The sizes of an image tower.
 *
 * @param width of a token
 * @param hidden width between the two maps of a block
 * @param depth the number of blocks
 * @param heads the number of attention heads, a divisor of {@code width}
 * @param patch the side of a square patch in pixels
 * @param imageHeight of every image, a multiple of {@code patch}
 * @param imageWidth of every image, a multiple of {@code patch}
 */
public record VisionSizes(
    int width, int hidden, int depth, int heads, int patch, int imageHeight, int imageWidth) {

  public VisionSizes {
    if (width < 1 || hidden < 1 || depth < 0 || heads < 1 || patch < 1) {
      throw new IllegalArgumentException("the sizes of an image tower are at least 1");
    }
    if (width % heads != 0) {
      throw new IllegalArgumentException(
          "vision width %d is no multiple of its %d heads".formatted(width, heads));
    }
    if (imageHeight < patch
        || imageWidth < patch
        || imageHeight % patch != 0
        || imageWidth % patch != 0) {
      throw new IllegalArgumentException(
          "an image of %d x %d does not divide into patches of %d"
              .formatted(imageHeight, imageWidth, patch));
    }
  }

  /** Returns the number of tokens of an image. */
  public int tokens() {
    return (imageHeight / patch) * (imageWidth / patch);
  }
}
