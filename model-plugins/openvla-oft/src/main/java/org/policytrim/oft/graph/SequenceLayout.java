package org.policytrim.oft.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.policytrim.api.model.FeatureSpec;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.operation.Computation.Input;

/**
 * The places of a decision's tokens. Every layout has the prompt's first token, images and state,
 * the rest of the prompt, the action slots, and perhaps a stop token. Positions count valid tokens
 * only, so padding does not move other tokens. With a stop token the padding stands at the end,
 * without one between the prompt's first token and the rest of it.
 *
 * <p>The decoder computes the same tokens in an order of its own, in which the hidden states that
 * are read come first (see {@link Decoder.Inputs}). The sequence without its action slots is what
 * an observation's features hold.
 *
 * @param sizes of the network; {@link OftSizes#stop()} selects the layout
 */
public record SequenceLayout(OftSizes sizes) {

  /** The tokens of images and state, [visual tokens, width]. */
  public static final String VISUAL = "visual";

  /** The prompt, ints [prompt tokens]: its last token, its first, the rest of it, padding. */
  public static final String TOKENS = "tokens";

  /** The position of each token, [sequence], in the order in which the decoder computes. */
  public static final String POSITIONS = "positions";

  /** The mask of valid tokens, [sequence], 1 or 0, in the order in which the decoder computes. */
  public static final String VALID = "valid";

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

  /** Returns the sequences of a batch as features, all but {@value #VISUAL}. */
  public NamedTensors batch(List<Placed> rows) {
    int[] tokens = new int[rows.size() * sizes.promptTokens()];
    float[] positions = new float[rows.size() * sizes.sequence()];
    float[] valid = new float[positions.length];
    for (int row = 0; row < rows.size(); row++) {
      Placed one = rows.get(row);
      System.arraycopy(one.tokens(), 0, tokens, row * sizes.promptTokens(), one.tokens().length);
      System.arraycopy(one.positions(), 0, positions, row * sizes.sequence(), sizes.sequence());
      System.arraycopy(one.valid(), 0, valid, row * sizes.sequence(), sizes.sequence());
    }
    Shape sequence = Shape.of(rows.size(), sizes.sequence());
    return NamedTensors.of(
            TOKENS, IntTensor.wrap(Shape.of(rows.size(), sizes.promptTokens()), tokens))
        .with(POSITIONS, FloatTensor.wrap(sequence, positions))
        .with(VALID, FloatTensor.wrap(sequence, valid));
  }

  /** Returns the features of one observation. */
  public static FeatureSpec spec(OftSizes sizes) {
    return new FeatureSpec(
        List.of(
            FeatureSpec.Field.floats(VISUAL, sizes.visualTokens(), sizes.language().width()),
            FeatureSpec.Field.ints(TOKENS, sizes.promptTokens()),
            FeatureSpec.Field.floats(POSITIONS, sizes.sequence()),
            FeatureSpec.Field.floats(VALID, sizes.sequence())));
  }

  /** Returns a batch of features as the inputs of a computation. */
  static List<Input> inputs(OftSizes sizes) {
    return spec(sizes).fields().stream().map(Input::batch).toList();
  }

  /** Returns the inputs that do not come from the backbone. */
  public static List<Input> sequence(OftSizes sizes) {
    return inputs(sizes).stream().filter(input -> !input.name().equals(VISUAL)).toList();
  }

  static <T> Decoder.Inputs<T> read(Map<String, T> inputs) {
    return read(inputs.get(VISUAL), inputs);
  }

  /** Joins visual tokens and the rest of a sequence. */
  public static <T> Decoder.Inputs<T> read(T visual, Map<String, T> inputs) {
    return new Decoder.Inputs<>(
        visual, inputs.get(TOKENS), inputs.get(POSITIONS), inputs.get(VALID));
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
