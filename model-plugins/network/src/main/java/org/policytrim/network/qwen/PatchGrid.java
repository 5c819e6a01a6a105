package org.policytrim.network.qwen;

/**
 * The patches of one image. They are ordered by the squares that become one token: row by row of
 * squares, and row by row within each.
 *
 * @param rows of patches, a multiple of the square's side
 * @param columns of patches, likewise
 */
public record PatchGrid(int rows, int columns) {

  public PatchGrid {
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException(
          "an image has at least one patch, found %d x %d".formatted(rows, columns));
    }
  }

  /** Returns the grid of an image in pixels. */
  public static PatchGrid of(int height, int width, QwenVisionSizes sizes) {
    int square = sizes.patch() * sizes.merge();
    if (height < square || width < square || height % square != 0 || width % square != 0) {
      throw new IllegalArgumentException(
          "an image of %d x %d pixels does not divide into squares of %d"
              .formatted(height, width, square));
    }
    return new PatchGrid(height / sizes.patch(), width / sizes.patch());
  }

  /** Returns the number of patches. */
  public int patches() {
    return rows * columns;
  }

  /** Returns the number of tokens. */
  public int tokens(int merge) {
    return patches() / (merge * merge);
  }

  /** Returns the row of a patch, by its place in the order. */
  int row(int patch, int merge) {
    int square = patch / (merge * merge);
    return square / (columns / merge) * merge + patch % (merge * merge) / merge;
  }

  /** Returns the column of a patch, by its place in the order. */
  int column(int patch, int merge) {
    int square = patch / (merge * merge);
    return square % (columns / merge) * merge + patch % merge;
  }
}
