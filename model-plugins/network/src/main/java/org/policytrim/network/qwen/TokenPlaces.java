package org.policytrim.network.qwen;

import java.util.List;

/**
 * The positions of tokens. A text token is one further than the token before it on all three axes.
 * All tokens of an image have the same time; rows and columns count from there. The text after an
 * image continues beyond its largest position. Padding is at 0.
 */
public final class TokenPlaces {

  private TokenPlaces() {}

  /**
   * Writes the positions of one row of tokens.
   *
   * @param layout the places of images
   * @param images the grid of each, in tokens
   * @param valid true for tokens that count, one per token; padding is at the end, and the tokens
   *     of an absent image do not count
   * @param target receives time, row and column of all tokens, one axis after the other
   * @param position of the first value in {@code target}
   */
  public static void write(
      TokenLayout layout, List<PatchGrid> images, boolean[] valid, float[] target, int position) {
    int tokens = layout.tokens();
    int next = 0;
    int token = 0;
    while (token < tokens) {
      int image = layout.starts().indexOf(token);
      if (image >= 0 && valid[token]) {
        PatchGrid grid = images.get(image);
        for (int i = 0; i < layout.each(); i++) {
          target[position + token + i] = next;
          target[position + tokens + token + i] = next + i / grid.columns();
          target[position + 2 * tokens + token + i] = next + i % grid.columns();
        }
        next += Math.max(grid.rows(), grid.columns());
        token += layout.each();
      } else {
        int place = valid[token] ? next++ : 0;
        for (int axis = 0; axis < 3; axis++) {
          target[position + axis * tokens + token] = place;
        }
        token++;
      }
    }
  }
}
