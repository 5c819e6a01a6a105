package org.policytrim.pi05;

import org.policytrim.api.plugin.Setting;
import org.policytrim.network.flow.Exploration;
import org.policytrim.toolkit.settings.Ranges;

/**
 * The settings of pi0.5 in an experiment, beside those that all models share.
 *
 * @param size the preset of a network made from scratch
 * @param denoiseSteps the denoise steps; 0 for those the network was made with
 * @param noise the noise level of stochastic denoise steps
 * @param exploration the source of randomness when chunks are drawn for training
 * @param state the form in which the robot's state enters
 * @param noisesPerExample the noises that each demonstrated chunk is mixed with in an optimiser
 *     step
 * @param largestBatch the most observations or chunks computed at once
 * @param network sizes that override the preset's
 */
public record Pi05Settings(
    @Setting(
            value =
                "sizes of a network made from scratch: nano (about a million weights, trains on two"
                    + " cores) or full (as published, 3 billion)",
            byDefault = "nano")
        Pi05Size size,
    @Setting(
            value = "denoise steps per chunk; 0 for those the network was made with",
            byDefault = "0",
            min = 0)
        int denoiseSteps,
    @Setting(
            value = "noise level of stochastic denoise steps",
            byDefault = "0.5",
            min = 0,
            minExclusive = true)
        double noise,
    @Setting(
            value =
                "the stochastic denoise steps in training: one of them (single-step), all (joint), or"
                    + " all with learned noise (flow-noise)",
            byDefault = "single-step")
        Exploration exploration,
    @Setting(
            value =
                "how a network made from scratch receives the state: as numbers in the prompt (prompt),"
                    + " as numbers (plain) or not at all (none)",
            byDefault = "prompt")
        StateEntry state,
    @Setting(
            value = "noises that each demonstrated chunk is mixed with in one optimiser step",
            byDefault = "4",
            min = 1)
        int noisesPerExample,
    @Setting(value = "observations or chunks that are computed at once", byDefault = "256", min = 1)
        int largestBatch,
    @Setting(
            value = "sizes of a network made from scratch that override the preset's",
            byDefault = "{}")
        Network network) {

  /** The form in which the robot's state enters a network. */
  public enum StateEntry {
    /** Each number as one of 256 steps, a word of the prompt, as in the original. */
    PROMPT,
    /** All numbers through one affine map, as a few tokens. */
    PLAIN,
    /** Not at all; the policy sees images and instruction only. */
    NONE
  }

  /** Sizes of a network made from scratch that override the preset's; 0 keeps the preset's. */
  public record Network(
      @Setting(
              value =
                  "side of the tower's square images in pixels, a multiple of patch; 0: the preset's,"
                      + " or for nano the camera's own",
              byDefault = "0",
              min = 0)
          int imageSize,
      @Setting(value = "side of a patch in pixels; 0: the preset's", byDefault = "0", min = 0)
          int patch,
      @Setting(value = "width of the image tower; 0: the preset's", byDefault = "0", min = 0)
          int visionWidth,
      @Setting(value = "hidden width of the image tower; 0: the preset's", byDefault = "0", min = 0)
          int visionHidden,
      @Setting(value = "blocks of the image tower; 0: the preset's", byDefault = "0", min = 0)
          int visionDepth,
      @Setting(
              value = "attention heads of the image tower; 0: the preset's",
              byDefault = "0",
              min = 0)
          int visionHeads,
      @Setting(value = "width of the prefix; 0: the preset's", byDefault = "0", min = 0) int width,
      @Setting(value = "hidden width of the prefix; 0: the preset's", byDefault = "0", min = 0)
          int hidden,
      @Setting(value = "layers of prefix and expert; 0: the preset's", byDefault = "0", min = 0)
          int depth,
      @Setting(
              value = "query heads of prefix and expert; 0: the preset's",
              byDefault = "0",
              min = 0)
          int heads,
      @Setting(
              value = "heads of keys and values, a divisor of heads; 0: the preset's",
              byDefault = "0",
              min = 0)
          int keyHeads,
      @Setting(value = "width of a head, even; 0: the preset's", byDefault = "0", min = 0)
          int headWidth,
      @Setting(value = "width of the expert, even; 0: the preset's", byDefault = "0", min = 0)
          int expertWidth,
      @Setting(value = "hidden width of the expert; 0: the preset's", byDefault = "0", min = 0)
          int expertHidden,
      @Setting(
              value =
                  "numbers an action has inside the network, padding included; 0: the preset's, or"
                      + " for nano as many as it has axes",
              byDefault = "0",
              min = 0)
          int actionWidth,
      @Setting(value = "tokens the plain state becomes; 0: the preset's", byDefault = "0", min = 0)
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
          keyHeads,
          headWidth,
          expertWidth,
          expertHidden,
          actionWidth,
          stateTokens);
    }

    /** Returns no overrides. */
    public static Network none() {
      return new Network(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
  }

  public Pi05Settings {
    Ranges.check(
        Pi05Settings.class,
        size,
        denoiseSteps,
        noise,
        exploration,
        state,
        noisesPerExample,
        largestBatch,
        network);
  }

  /** Returns the defaults. */
  public static Pi05Settings defaults() {
    return new Pi05Settings(
        Pi05Size.NANO, 0, 0.5, Exploration.SINGLE_STEP, StateEntry.PROMPT, 4, 256, Network.none());
  }
}
