package org.policytrim.gr00t;

import org.policytrim.api.plugin.Setting;
import org.policytrim.network.flow.Exploration;
import org.policytrim.toolkit.settings.Ranges;

/**
 * The settings of GR00T in an experiment, beside those that all models share.
 *
 * @param size the preset of a network made from scratch
 * @param version the architecture of a network made from scratch
 * @param embodiment whose encoders and decoders are used; -1 for those the network was made with
 * @param denoiseSteps the denoise steps; 0 for those the network was made with
 * @param noise the noise level of stochastic denoise steps
 * @param exploration the source of randomness when chunks are drawn for training
 * @param noisesPerExample the noises that each demonstrated chunk is mixed with in an optimiser
 *     step
 * @param largestBatch the most observations or chunks computed at once
 * @param network sizes that override the preset's
 */
public record Gr00tSettings(
    @Setting(
            value =
                "sizes of a network made from scratch: nano (about a million weights, trains on two"
                    + " cores) or small (about ten million)",
            byDefault = "nano")
        Gr00tSize size,
    @Setting(
            value =
                "architecture of a network made from scratch: n15 (future tokens, cross attention"
                    + " to all tokens) or n17 (none, to text and images in turn)",
            byDefault = "n15")
        Version version,
    @Setting(
            value =
                "number of the embodiment whose encoders and decoders are used; -1 for"
                    + " the one the network was made with",
            byDefault = "-1",
            min = -1)
        int embodiment,
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

  /** Stands for the embodiment that a network was made with. */
  public static final int OWN_EMBODIMENT = -1;

  /** The published architectures. */
  public enum Version {
    /**
     * N1.5: future tokens between state and actions; cross attention reads all of the backbone's
     * tokens.
     */
    N15,
    /** N1.7: no future tokens; cross attention reads the text's and the images' tokens in turn. */
    N17
  }

  /** Sizes of a network made from scratch that override the preset's; 0 keeps the preset's. */
  public record Network(
      @Setting(
              value =
                  "side of the tower's square images in pixels, a multiple of patch; 0: the camera's"
                      + " own",
              byDefault = "0",
              min = 0)
          int imageSize,
      @Setting(value = "side of a patch in pixels; 0: the preset's", byDefault = "0", min = 0)
          int patch,
      @Setting(value = "width of the image tower; 0: the preset's", byDefault = "0", min = 0)
          int visionWidth,
      @Setting(value = "blocks of the image tower; 0: the preset's", byDefault = "0", min = 0)
          int visionDepth,
      @Setting(
              value = "attention heads of the image tower; 0: the preset's",
              byDefault = "0",
              min = 0)
          int visionHeads,
      @Setting(value = "blocks over images and words; 0: the preset's", byDefault = "0", min = 0)
          int backboneDepth,
      @Setting(
              value = "attention heads over images and words; 0: the preset's",
              byDefault = "0",
              min = 0)
          int backboneHeads,
      @Setting(value = "width of each of those heads; 0: the preset's", byDefault = "0", min = 0)
          int backboneHeadWidth,
      @Setting(
              value = "blocks of the diffusion transformer; 0: the preset's",
              byDefault = "0",
              min = 0)
          int depth,
      @Setting(value = "its attention heads; 0: the preset's", byDefault = "0", min = 0) int heads,
      @Setting(value = "width of each, even; 0: the preset's", byDefault = "0", min = 0)
          int headWidth,
      @Setting(
              value = "hidden width of encoders and decoder; 0: the preset's",
              byDefault = "0",
              min = 0)
          int hidden,
      @Setting(
              value = "blocks of the head over the backbone's tokens; 0: the preset's",
              byDefault = "0",
              min = 0)
          int mixingDepth,
      @Setting(value = "future tokens of n15; 0: the preset's", byDefault = "0", min = 0)
          int futureTokens,
      @Setting(value = "embodiments with weights of their own; 0: one", byDefault = "0", min = 0)
          int embodiments,
      @Setting(
              value =
                  "numbers an action has inside the network, padding included; 0: as many as it has"
                      + " axes",
              byDefault = "0",
              min = 0)
          int actionWidth,
      @Setting(
              value =
                  "numbers a state has inside the network, padding included; 0: as many as it has",
              byDefault = "0",
              min = 0)
          int stateWidth) {

    public Network {
      Ranges.check(
          Network.class,
          imageSize,
          patch,
          visionWidth,
          visionDepth,
          visionHeads,
          backboneDepth,
          backboneHeads,
          backboneHeadWidth,
          depth,
          heads,
          headWidth,
          hidden,
          mixingDepth,
          futureTokens,
          embodiments,
          actionWidth,
          stateWidth);
    }

    /** Returns no overrides. */
    public static Network none() {
      return new Network(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
  }

  public Gr00tSettings {
    Ranges.check(
        Gr00tSettings.class,
        size,
        version,
        embodiment,
        denoiseSteps,
        noise,
        exploration,
        noisesPerExample,
        largestBatch,
        network);
  }

  /** Returns the defaults. */
  public static Gr00tSettings defaults() {
    return new Gr00tSettings(
        Gr00tSize.NANO,
        Version.N15,
        OWN_EMBODIMENT,
        0,
        0.5,
        Exploration.SINGLE_STEP,
        4,
        256,
        Network.none());
  }
}
