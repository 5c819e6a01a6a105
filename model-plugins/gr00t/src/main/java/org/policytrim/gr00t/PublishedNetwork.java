package org.policytrim.gr00t;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.gr00t.graph.HeadSizes;
import org.policytrim.gr00t.graph.ObservationSizes;
import org.policytrim.gr00t.graph.PublishedBackbone;
import org.policytrim.network.checkpoint.PublishedShapes;
import org.policytrim.network.checkpoint.PublishedTensors;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.qwen.PatchGrid;
import org.policytrim.network.qwen.QwenLanguageSizes;
import org.policytrim.network.qwen.QwenVisionSizes;
import org.policytrim.network.text.PromptTokenizer;

/**
 * The sizes of a published checkpoint's network. Its backbone is N1.7's own if the checkpoint has
 * its weights and no {@code backbone.onnx}, and the policy's cameras are known.
 *
 * @param checkpoint the folder
 * @param config its configuration
 * @param processor the preparation of its observations
 */
record PublishedNetwork(
    Path checkpoint, Gr00tConfigurationFile config, Gr00tProcessorFile processor) {

  /** The longest instruction in tokens; published ones are far shorter. */
  private static final int INSTRUCTION_TOKENS = 64;

  /**
   * Reads them.
   *
   * @param seen the policy's observations
   * @throws IllegalArgumentException naming the weights and sizes that are missing
   */
  Gr00tNetwork read(PublishedTensors tensors, HeadSizes head, ObservationSpec seen, int embodiment)
      throws IOException {
    PublishedShapes shapes = new PublishedShapes(tensors);
    boolean own =
        PublishedBackboneSizes.areIn(shapes)
            && !Files.exists(checkpoint.resolve(BundleFiles.BACKBONE))
            && !seen.cameras().isEmpty();
    if (!own) {
      ObservationSizes sizes = BackboneFile.sizes(checkpoint, config);
      return new Gr00tNetwork(head, sizes, null, null, config.denoiseSteps(), embodiment);
    }
    PublishedBackboneSizes sizes = new PublishedBackboneSizes(config.root(), shapes);
    QwenVisionSizes vision = sizes.vision();
    QwenLanguageSizes language = sizes.language();
    if (language.width() != head.features() || vision.outputWidth() != head.features()) {
      throw new IllegalArgumentException(
          "the backbone's tokens are %d wide and its images' %d, the action head reads %d"
              .formatted(language.width(), vision.outputWidth(), head.features()));
    }
    int side = processor.imageSide();
    int each = PatchGrid.of(side, side, vision).tokens(vision.merge());
    int cameras = seen.cameras().size();
    try (PromptTokenizer tokenizer = tokenizer(language.vocabulary())) {
      int image = imageToken(tokenizer);
      int[] ids = tokenizer.encode(PublishedPrompt.text(cameras, ""), Integer.MAX_VALUE);
      List<Integer> starts = PublishedPrompt.starts(ids, image, each);
      if (starts.size() != cameras) {
        throw new IOException(
            "%s finds %d images in a prompt with %d"
                .formatted(checkpoint.resolve(BundleFiles.TOKENIZER), starts.size(), cameras));
      }
      int text =
          ids.length
              - cameras
              + config.own("instruction-tokens", Integer.class).orElse(INSTRUCTION_TOKENS);
      return new Gr00tNetwork(
          head,
          new ObservationSizes(cameras, side, side, each, text, language.vocabulary()),
          null,
          new PublishedBackbone.Sizes(vision, language, image, starts, processor.formalises()),
          config.denoiseSteps(),
          embodiment);
    }
  }

  private PromptTokenizer tokenizer(int vocabulary) throws IOException {
    if (!Files.isRegularFile(checkpoint.resolve(BundleFiles.TOKENIZER))) {
      throw new IOException(
          checkpoint.resolve(BundleFiles.TOKENIZER)
              + " is missing; copy the tokenizer.json of the model that config.json names as"
              + " model_name beside it");
    }
    return BundleFiles.tokenizer(checkpoint, Gr00tFamily.NAME, vocabulary);
  }

  private int imageToken(PromptTokenizer tokenizer) throws IOException {
    int[] alone = tokenizer.encode(PublishedPrompt.text(0, ""), Integer.MAX_VALUE);
    int[] with =
        tokenizer.encode(PublishedPrompt.text(0, PublishedPrompt.IMAGE), Integer.MAX_VALUE);
    if (with.length != alone.length + 1) {
      throw new IOException(
          "%s does not know %s as one token; it is not that of a Qwen3-VL model"
              .formatted(checkpoint.resolve(BundleFiles.TOKENIZER), PublishedPrompt.IMAGE));
    }
    for (int i = 0; i < alone.length; i++) {
      if (with[i] != alone[i]) {
        return with[i];
      }
    }
    return with[alone.length];
  }
}
