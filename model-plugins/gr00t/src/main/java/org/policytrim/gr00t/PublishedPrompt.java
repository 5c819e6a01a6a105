package org.policytrim.gr00t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.gr00t.graph.ActionNetwork;
import org.policytrim.gr00t.graph.ObservationSizes;
import org.policytrim.gr00t.graph.PublishedBackbone;
import org.policytrim.network.policy.ObservationBatch;
import org.policytrim.network.qwen.PatchGrid;
import org.policytrim.network.qwen.TokenLayout;
import org.policytrim.network.qwen.TokenPlaces;
import org.policytrim.network.text.PromptTokenizer;

/**
 * The prompt of N1.7: one message of the user in the chat format of Qwen, with all images in front
 * of the instruction. Every image takes as many tokens as its grid has squares.
 *
 * @param observations the sizes of observations
 * @param sizes of the backbone
 */
record PublishedPrompt(ObservationSizes observations, PublishedBackbone.Sizes sizes) {

  /** The word that stands for an image. */
  static final String IMAGE = "<|image_pad|>";

  private static final Pattern PUNCTUATION =
      Pattern.compile("[^\\w\\s]", Pattern.UNICODE_CHARACTER_CLASS);

  /** Returns the text, with one word for each image. */
  static String text(int images, String instruction) {
    return "<|im_start|>user\n"
        + ("<|vision_start|>" + IMAGE + "<|vision_end|>").repeat(images)
        + instruction
        + "<|im_end|>\n";
  }

  /**
   * Returns the first token of each image.
   *
   * @param ids of a {@link #text}, with one token for each image
   * @param each the tokens of an image
   */
  static List<Integer> starts(int[] ids, int imageToken, int each) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] == imageToken) {
        starts.add(i + starts.size() * (each - 1));
      }
    }
    return starts;
  }

  /** Returns the inputs of the backbone, and the features that do not pass through it. */
  NamedTensors inputs(ObservationBatch seen, PromptTokenizer tokenizer, int stateWidth) {
    int batch = seen.size();
    int all = observations.tokens();
    int[] tokens = new int[batch * all];
    float[] ofImages = new float[batch * all];
    float[] ofText = new float[batch * all];
    float[] valid = new float[batch * all];
    float[] places = new float[batch * 3 * all];
    TokenLayout layout = sizes.layout(observations);
    List<PatchGrid> grids = Collections.nCopies(observations.cameras(), squares());
    for (int row = 0; row < batch; row++) {
      ObservationBatch.Row one = seen.rows().get(row);
      int[] ids = expanded(one.instruction(), tokenizer, layout);
      boolean[] counts = counting(ids.length, one.present(), layout);
      for (int i = 0; i < all; i++) {
        int at = row * all + i;
        tokens[at] = i < ids.length ? ids[i] : 0;
        boolean image = tokens[at] == sizes.imageToken();
        valid[at] = counts[i] ? 1 : 0;
        ofImages[at] = counts[i] && image ? 1 : 0;
        ofText[at] = counts[i] && !image ? 1 : 0;
      }
      TokenPlaces.write(layout, grids, counts, places, row * 3 * all);
    }
    Shape mask = Shape.of(batch, all);
    return NamedTensors.of(PublishedBackbone.TOKENS, IntTensor.wrap(mask, tokens))
        .with(PublishedBackbone.VALID, FloatTensor.wrap(mask, valid))
        .with(PublishedBackbone.PLACES, FloatTensor.wrap(Shape.of(batch, 3, all), places))
        .with(
            PublishedBackbone.IMAGES,
            seen.images(
                observations.cameras(), 3, observations.imageHeight(), observations.imageWidth()))
        .with(ActionNetwork.STATE, seen.states(stateWidth))
        .with(ActionNetwork.TEXT, FloatTensor.wrap(mask, ofText))
        .with(ActionNetwork.IMAGE, FloatTensor.wrap(mask, ofImages));
  }

  /** Returns the grid of an image's tokens. */
  private PatchGrid squares() {
    PatchGrid patches = sizes.grid(observations);
    int merge = sizes.vision().merge();
    return new PatchGrid(patches.rows() / merge, patches.columns() / merge);
  }

  private String formal(String instruction) {
    return sizes.formalises()
        ? PUNCTUATION.matcher(instruction.toLowerCase(Locale.ROOT)).replaceAll("")
        : instruction;
  }

  /** Returns the ids of a prompt, with all tokens of every image. */
  private int[] expanded(String instruction, PromptTokenizer tokenizer, TokenLayout layout) {
    int images = observations.cameras();
    int[] ids =
        tokenizer.encode(text(images, formal(instruction)), observations.textTokens() + images);
    if (!starts(ids, sizes.imageToken(), layout.each()).equals(layout.starts())) {
      throw new PluginException(
          Gr00tFamily.NAME,
          "the instruction '%s' changes the places of images in the prompt".formatted(instruction),
          "Use an instruction without special words such as %s.".formatted(IMAGE));
    }
    int[] expanded = new int[ids.length + images * (layout.each() - 1)];
    int at = 0;
    for (int id : ids) {
      int times = id == sizes.imageToken() ? layout.each() : 1;
      for (int i = 0; i < times; i++) {
        expanded[at++] = id;
      }
    }
    return expanded;
  }

  /** Returns true for tokens that are no padding and belong to no absent image. */
  private boolean[] counting(int length, boolean[] present, TokenLayout layout) {
    boolean[] counts = new boolean[observations.tokens()];
    Arrays.fill(counts, 0, length, true);
    for (int image = 0; image < present.length; image++) {
      if (!present[image]) {
        int start = layout.starts().get(image);
        // With the words that enclose it.
        Arrays.fill(counts, start - 1, start + layout.each() + 1, false);
      }
    }
    return counts;
  }
}
