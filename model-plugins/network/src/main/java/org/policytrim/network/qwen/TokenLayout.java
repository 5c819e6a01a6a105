package org.policytrim.network.qwen;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.network.operation.TensorOperations;

/**
 * The places of images in a sequence of tokens. All other tokens are text.
 *
 * @param tokens the number of all tokens, padding included
 * @param starts the first token of each image, rising
 * @param each the number of tokens of every image
 */
public record TokenLayout(int tokens, List<Integer> starts, int each) {

  public TokenLayout {
    starts = List.copyOf(starts);
    int free = 0;
    for (int start : starts) {
      if (start < free || each < 1) {
        throw new IllegalArgumentException(
            "images of %d tokens can't begin at %s".formatted(each, starts));
      }
      free = start + each;
    }
    if (free > tokens) {
      throw new IllegalArgumentException(
          "images of %d tokens that begin at %s do not fit into %d tokens"
              .formatted(each, starts, tokens));
    }
  }

  /**
   * Replaces the tokens of images.
   *
   * @param text [batch, tokens, width]
   * @param images [batch, tokens of all images, width]
   */
  <T> T replaced(TensorOperations<T> ops, T text, T images) {
    return joined(ops, text, images, false);
  }

  /** Adds to the tokens of images; shapes as for {@link #replaced}. */
  <T> T added(TensorOperations<T> ops, T x, T images) {
    return joined(ops, x, images, true);
  }

  private <T> T joined(TensorOperations<T> ops, T x, T images, boolean adds) {
    if (starts.isEmpty()) {
      return x;
    }
    List<T> parts = new ArrayList<>();
    int done = 0;
    for (int i = 0; i < starts.size(); i++) {
      int start = starts.get(i);
      if (start > done) {
        parts.add(ops.slice(x, 1, done, start));
      }
      T image = ops.slice(images, 1, i * each, (i + 1) * each);
      done = start + each;
      parts.add(adds ? ops.add(ops.slice(x, 1, start, done), image) : image);
    }
    if (tokens > done) {
      parts.add(ops.slice(x, 1, done, tokens));
    }
    return parts.size() == 1 ? parts.getFirst() : ops.concatenate(1, parts);
  }
}
