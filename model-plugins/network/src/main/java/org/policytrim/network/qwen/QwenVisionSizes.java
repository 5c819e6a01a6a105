package org.policytrim.network.qwen;

import java.util.List;

/**
 * The sizes of the image tower.
 *
 * @param width of a patch's token
 * @param hidden width between the two maps of a block
 * @param depth the number of blocks
 * @param heads the number of attention heads; the width of each is a multiple of 4
 * @param patch the side of a square patch in pixels
 * @param frames the consecutive frames of a patch; an image is repeated as often
 * @param merge the side of a square of patches that become one token of the language layers
 * @param positionSide the side of the square table of learned positions, at least 2
 * @param outputWidth the width of a token of the language layers
 * @param deepBlocks the blocks after which deep features are taken, rising from 0 on
 */
public record QwenVisionSizes(
    int width,
    int hidden,
    int depth,
    int heads,
    int patch,
    int frames,
    int merge,
    int positionSide,
    int outputWidth,
    List<Integer> deepBlocks) {

  public QwenVisionSizes {
    deepBlocks = List.copyOf(deepBlocks);
    if (width < 1 || hidden < 1 || depth < 0 || heads < 1 || outputWidth < 1) {
      throw new IllegalArgumentException("the sizes of an image tower are at least 1");
    }
    if (patch < 1 || frames < 1 || merge < 1 || positionSide < 2) {
      throw new IllegalArgumentException(
          "an image tower has patches, frames and merged squares of at least 1 and a table of at"
              + " least 2 positions a side, found %d, %d, %d and %d"
                  .formatted(patch, frames, merge, positionSide));
    }
    if (width % (4 * heads) != 0) {
      throw new IllegalArgumentException(
          "vision width %d does not divide into %d heads whose width is a multiple of 4"
              .formatted(width, heads));
    }
    int last = -1;
    for (int block : deepBlocks) {
      if (block <= last || block >= depth) {
        throw new IllegalArgumentException(
            "deep features are taken after rising blocks below %d, found %s"
                .formatted(depth, deepBlocks));
      }
      last = block;
    }
  }

  /** Returns the width of each attention head. */
  public int headWidth() {
    return width / heads;
  }

  /** Returns the number of values of a patch: 3 channels in each of its frames. */
  public int patchValues() {
    return 3 * frames * patch * patch;
  }
}
