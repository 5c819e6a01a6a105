package org.policytrim.oft.policy;

import java.util.Optional;
import org.policytrim.api.plugin.Setting;
import org.policytrim.network.parameter.LowRank;
import org.policytrim.toolkit.settings.Ranges;

/**
 * The settings of OpenVLA-OFT in an experiment, beside those that all models share.
 *
 * @param size the preset of a network made from scratch
 * @param temperature the divisor of the logits when tokens are drawn
 * @param decoding the way chunks are decoded in evaluation
 * @param prompt the text of the prompts of a network made from scratch
 * @param stopToken true if a stop token follows the action slots of a network made from scratch
 * @param lora the training of a policy that is opened from a bundle
 * @param largestBatch the most observations or chunks computed at once
 * @param network sizes that override the preset's
 */
public record OftSettings(
    @Setting(
            value =
                "sizes of a network made from scratch: nano (less than a million weights, trains on"
                    + " two cores) or full (as published, 7 billion)",
            byDefault = "nano")
        OftSize size,
    @Setting(
            value =
                "divisor of the logits when tokens are drawn; imported checkpoints are opened"
                    + " at 1.6, as the original trains them",
            byDefault = "1.0",
            min = 0,
            minExclusive = true)
        double temperature,
    @Setting(
            value =
                "decoding in evaluation: drawn as in training (sampled), the likeliest action token"
                    + " (greedy: may repeat a frequently demonstrated pause forever), the likeliest"
                    + " of all tokens (greedy-of-all), or a checkpoint's regression head"
                    + " (regression)",
            byDefault = "sampled")
        Decoding decoding,
    @Setting(
            value =
                "prompts of a network made from scratch: the instruction alone (instruction) or"
                    + " OpenVLA's question with it (question)",
            byDefault = "instruction")
        PromptEncoder.Style prompt,
    @Setting(
            value =
                "true for a stop token after the action slots of a network made from scratch, as in"
                    + " published ones",
            byDefault = "true")
        boolean stopToken,
    @Setting(
            value =
                "training of a policy opened from a bundle: by low-rank adapters of this rank, or"
                    + " whole",
            byDefault = "{}")
        Lora lora,
    @Setting(value = "observations or chunks that are computed at once", byDefault = "64", min = 1)
        int largestBatch,
    @Setting(
            value = "sizes of a network made from scratch that override the preset's",
            byDefault = "{}")
        Network network) {

  /** The way chunks are decoded in evaluation. */
  public enum Decoding {
    /** The likeliest of the 256 action tokens. */
    GREEDY,
    /**
     * The likeliest token of the whole vocabulary, as in the original's code; a word counts as the
     * nearer end of the range.
     */
    GREEDY_OF_ALL,
    /** An action token drawn as in training, at the same temperature. */
    SAMPLED,
    /** The numbers of the regression head, of checkpoints that have one. */
    REGRESSION
  }

  /** The training of a decoder that is opened from a bundle: whole, or by low-rank adapters. */
  public record Lora(
      @Setting(
              value =
                  "directions that each of the decoder's maps can change in, its own weights being"
                      + " frozen and kept in bf16; 0 trains it whole",
              byDefault = "0",
              min = 0)
          int rank,
      @Setting(
              value = "an adapter's weight is this over its rank",
              byDefault = "16",
              min = 0,
              minExclusive = true)
          double alpha) {

    public Lora {
      Ranges.check(Lora.class, rank, alpha);
    }

    /** Returns the settings of a decoder that is trained whole. */
    public static Lora whole() {
      return new Lora(0, 16);
    }

    /** Returns the adapters, if any. */
    Optional<LowRank> lowRank() {
      return rank == 0 ? Optional.empty() : Optional.of(new LowRank(rank, alpha));
    }
  }

  /** Sizes of a network made from scratch that override the preset's; 0 keeps the preset's. */
  public record Network(
      @Setting(
              value =
                  "side of the towers' square images in pixels, a multiple of patch; 0: the preset's,"
                      + " or for nano the camera's own",
              byDefault = "0",
              min = 0)
          int imageSize,
      @Setting(value = "side of a patch in pixels; 0: the preset's", byDefault = "0", min = 0)
          int patch,
      @Setting(value = "width of both image towers; 0: the preset's", byDefault = "0", min = 0)
          int visionWidth,
      @Setting(
              value = "hidden width of both image towers; 0: the preset's",
              byDefault = "0",
              min = 0)
          int visionHidden,
      @Setting(value = "blocks of both image towers; 0: the preset's", byDefault = "0", min = 0)
          int visionDepth,
      @Setting(
              value = "attention heads of both image towers; 0: the preset's",
              byDefault = "0",
              min = 0)
          int visionHeads,
      @Setting(value = "width of the decoder; 0: the preset's", byDefault = "0", min = 0) int width,
      @Setting(value = "hidden width of the decoder; 0: the preset's", byDefault = "0", min = 0)
          int hidden,
      @Setting(value = "layers of the decoder; 0: the preset's", byDefault = "0", min = 0)
          int depth,
      @Setting(value = "attention heads of the decoder; 0: the preset's", byDefault = "0", min = 0)
          int heads,
      @Setting(value = "width of a head, even; 0: the preset's", byDefault = "0", min = 0)
          int headWidth,
      @Setting(
              value = "tokens the robot's state becomes; 0: the preset's",
              byDefault = "0",
              min = 0)
          int stateTokens) {

    public Network {
      Ranges.check(
          Network.class,
          imageSize,
          patch,
          visionWidth,
          visionHidden,
          visionDepth,
          visionHeads,
          width,
          hidden,
          depth,
          heads,
          headWidth,
          stateTokens);
    }

    /** Returns no overrides. */
    public static Network none() {
      return new Network(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
  }

  public OftSettings {
    Ranges.check(
        OftSettings.class,
        size,
        temperature,
        decoding,
        prompt,
        stopToken,
        lora,
        largestBatch,
        network);
  }

  /**
   * Returns the settings that an imported checkpoint is opened with: the temperature of the
   * original's training, and the head it was trained for.
   *
   * @param regression true if the checkpoint has a regression head
   */
  public static OftSettings imported(boolean regression) {
    OftSettings defaults = defaults();
    return new OftSettings(
        OftSize.FULL,
        1.6,
        regression ? Decoding.REGRESSION : Decoding.GREEDY_OF_ALL,
        PromptEncoder.Style.QUESTION,
        defaults.stopToken(),
        defaults.lora(),
        defaults.largestBatch(),
        defaults.network());
  }

  /** Returns the defaults. */
  public static OftSettings defaults() {
    return new OftSettings(
        OftSize.NANO,
        1.0,
        Decoding.SAMPLED,
        PromptEncoder.Style.INSTRUCTION,
        true,
        Lora.whole(),
        64,
        Network.none());
  }
}
