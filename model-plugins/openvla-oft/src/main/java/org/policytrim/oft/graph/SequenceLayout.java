package org.policytrim.oft.graph;

import java.util.Arrays;

/**
 * The places of a decision's tokens. Every layout has the prompt's first token, images and state,
 * the rest of the prompt, the action slots, and perhaps a stop token. Positions count valid tokens
 * only, so padding does not move other tokens. With a stop token the padding stands at the end,
 * without one between the prompt's first token and the rest of it.
 *
 * <p>The decoder computes the same tokens in an order of its own, in which the hidden states that
 * are read come first (see {@link Decoder.Inputs}).
 *
 * @param sizes of the network; {@link OftSizes#stop()} selects the layout
 */
public record SequenceLayout(OftSizes sizes) {

  /** The position of padding at the end. */
  private static final int BEHIND = 1;

  /**
   * The places of one prompt.
   *
   * @param tokens [prompt tokens]: the prompt's last, its first, the rest, padding
   * @param positions [sequence], in the decoder's order
   * @param valid [sequence], 1 or 0, in the decoder's order
   * @param places [sequence]: the place of each of the decoder's tokens in the original order
   */
  public record Placed(int[] tokens, float[] positions, float[] valid, int[] places) {}

  /**
   * Places a prompt.
   *
   * @param prompt its ids without padding, the one it begins with first; at least 3 and at most the
   *     network's
   * @param padding the id of padding
   * @param seen for each token of images and state whether it is present
   */
  public Placed place(int[] prompt, int padding, boolean[] seen) {
    int room = sizes.promptTokens();
    int visual = sizes.visualTokens();
    int slots = sizes.slots();
    if (prompt.length < 3 || prompt.length > room || seen.length != visual) {
      throw new IllegalArgumentException(
          "a prompt of %d tokens and %d tokens of images and state exceed the network's limits of %d and %d"
              .formatted(prompt.length, seen.length, room, visual));
    }
    int pads = room - prompt.length;
    int inner = prompt.length - 2;
    // Without a stop token the original pads in front, after the first token and the images.
    int padsInFront = sizes.stop() ? 0 : pads;
    int[] tokens = new int[room];
    Arrays.fill(tokens, padding);
    tokens[0] = prompt[prompt.length - 1];
    tokens[1] = prompt[0];
    System.arraycopy(prompt, 1, tokens, 2, inner);

    Cursor cursor = new Cursor(sizes.sequence());
    int behindSlots = 1 + slots + (sizes.stop() ? 1 : 0);
    int bos = behindSlots;
    int firstVisual = bos + 1;
    int firstInner = firstVisual + visual;
    int firstPad = firstInner + inner;
    cursor.put(bos, true);
    for (int i = 0; i < visual; i++) {
      cursor.put(firstVisual + i, seen[i]);
    }
    for (int i = 0; i < padsInFront; i++) {
      cursor.put(firstPad + i, false);
    }
    for (int i = 0; i < inner; i++) {
      cursor.put(firstInner + i, true);
    }
    // The prompt's last token, the slots, the stop token.
    for (int i = 0; i < behindSlots; i++) {
      cursor.put(i, true);
    }
    for (int i = padsInFront; i < pads; i++) {
      cursor.behind(firstPad + i);
    }
    return new Placed(tokens, cursor.positions, cursor.valid, cursor.places);
  }

  /** Assigns places in the original order. */
  private static final class Cursor {

    private final float[] positions;
    private final float[] valid;
    private final int[] places;
    private int place;
    private int position = -1;

    Cursor(int length) {
      positions = new float[length];
      valid = new float[length];
      places = new int[length];
    }

    void put(int token, boolean there) {
      position += there ? 1 : 0;
      positions[token] = position;
      valid[token] = there ? 1 : 0;
      places[token] = place++;
    }

    void behind(int token) {
      positions[token] = BEHIND;
      places[token] = place++;
    }
  }
}
